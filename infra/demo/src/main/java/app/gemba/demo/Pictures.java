package app.gemba.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws the demo's photos: simple factory scenes, each plainly marked as a drawing for the demo. */
final class Pictures {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 960;

    enum Scene {
        GATE,
        HALL,
        CARTONS,
        DOCUMENT,
        DEFECT,
        MEASURE
    }

    private Pictures() {}

    /** A JPEG; the same scene and seed give the same bytes, another seed another picture. */
    static byte[] draw(Scene scene, long seed, String caption) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Random random = new Random(seed * 31 + scene.name().hashCode());
        switch (scene) {
            case GATE -> gate(g, random);
            case HALL -> hall(g, random);
            case CARTONS -> cartons(g, random);
            case DOCUMENT -> document(g, random);
            case DEFECT -> defect(g, random);
            case MEASURE -> measure(g, random);
        }
        label(g, caption);
        g.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("A demo picture could not be drawn", e);
        }
    }

    private static void gate(Graphics2D g, Random random) {
        g.setPaint(new GradientPaint(0, 0, new Color(0xbcd3dd), 0, 520, new Color(0xeef3f2)));
        g.fillRect(0, 0, WIDTH, 600);
        g.setColor(new Color(0x8b8f86));
        g.fillRect(0, 600, WIDTH, 360);
        g.setColor(new Color(0xd8cfc0));
        g.fillRect(120, 260, 420, 380);
        g.fillRect(760, 200 + random.nextInt(60), 460, 460);
        g.setColor(new Color(0x5d7486));
        for (int window = 0; window < 12; window++) {
            g.fillRect(800 + window % 4 * 100, 300 + window / 4 * 100, 64, 58);
        }
        g.setColor(new Color(0x34434c));
        for (int bar = 0; bar < 15; bar++) {
            g.fillRect(540 + bar * 15, 430, 6, 250);
        }
        g.setColor(new Color(0x0f4c4a));
        g.fillRoundRect(150, 290, 360, 84, 12, 12);
        g.setColor(Color.WHITE);
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 38));
        g.drawString("No. " + (3 + random.nextInt(95)) + "  GATE", 190, 345);
    }

    private static void hall(Graphics2D g, Random random) {
        g.setPaint(new GradientPaint(0, 0, new Color(0xe9ecea), 0, HEIGHT, new Color(0xa9b1ae)));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setColor(new Color(0xfdf7df));
        for (int lamp = 0; lamp < 6; lamp++) {
            g.fillRect(100 + lamp * 190, 60 + lamp % 2 * 20, 130, 16);
        }
        for (int row = 0; row < 4; row++) {
            int y = 300 + row * 140;
            g.setColor(new Color(0x7d8a91));
            g.fillRect(60 - row * 10, y, WIDTH - 120 + row * 20, 26);
            for (int station = 0; station < 7; station++) {
                int x = 110 + station * 165 + random.nextInt(24);
                g.setColor(new Color(0x2f5d62));
                g.fillRoundRect(x, y - 70, 70, 70, 10, 10);
                g.setColor(new Color(0xc2703d));
                g.fillOval(x + 18 + random.nextInt(18), y - 92, 30, 30);
            }
        }
    }

    private static void cartons(Graphics2D g, Random random) {
        g.setColor(new Color(0xdadfdd));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        for (int column = 0; column < 8; column++) {
            int stack = 3 + random.nextInt(4);
            for (int box = 0; box < stack; box++) {
                int x = 60 + column * 148;
                int y = 800 - box * 122;
                g.setColor(new Color(0xb98b56).darker());
                g.fillRect(x, y, 136, 114);
                g.setColor(new Color(0xc99b64));
                g.fillRect(x + 4, y + 4, 128, 106);
                g.setColor(new Color(0xe9d7b5));
                g.fillRect(x + 56, y + 4, 20, 106);
                g.setColor(Color.DARK_GRAY);
                g.drawString("C/NO " + (1 + random.nextInt(480)), x + 14, y + 96);
            }
        }
    }

    private static void document(Graphics2D g, Random random) {
        g.setColor(new Color(0x6b5844));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setColor(new Color(0xfbfaf4));
        g.fillRect(330, 70, 620, 800);
        g.setColor(new Color(0xa33b2f));
        g.setStroke(new BasicStroke(6));
        g.drawRect(350, 90, 580, 760);
        g.drawOval(730, 660, 150, 150);
        g.setColor(new Color(0x44484b));
        for (int line = 0; line < 16; line++) {
            g.fillRect(400, 210 + line * 34, 180 + random.nextInt(280), 9);
        }
    }

    private static void defect(Graphics2D g, Random random) {
        g.setPaint(new GradientPaint(0, 0, new Color(0xd9e2e4), WIDTH, HEIGHT, new Color(0xb2c0c4)));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setColor(new Color(0x486a72));
        g.fillRoundRect(240, 180, 800, 560, 120, 120);
        g.setColor(new Color(0x1d2b2f));
        g.setStroke(new BasicStroke(5));
        int x = 420 + random.nextInt(300);
        int y = 340 + random.nextInt(160);
        for (int piece = 0; piece < 7; piece++) {
            int nextX = x + 18 + random.nextInt(26);
            int nextY = y - 14 + random.nextInt(32);
            g.drawLine(x, y, nextX, nextY);
            x = nextX;
            y = nextY;
        }
        g.setColor(new Color(0xd6482f));
        g.setStroke(new BasicStroke(8));
        g.drawOval(x - 210, y - 110, 290, 220);
    }

    private static void measure(Graphics2D g, Random random) {
        g.setColor(new Color(0xece8de));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setColor(new Color(0x9aa5a8));
        g.fillRect(140, 420, 1000, 90);
        g.fillRect(250, 420, 60, 300);
        g.fillRect(560 + random.nextInt(200), 420, 60, 300);
        g.setColor(new Color(0x20282a));
        for (int mark = 0; mark < 50; mark++) {
            g.fillRect(150 + mark * 20, 420, 3, mark % 5 == 0 ? 44 : 26);
        }
        g.setFont(new Font(Font.MONOSPACED, Font.BOLD, 64));
        g.drawString((18 + random.nextInt(9)) + "." + random.nextInt(10) + " mm", 820, 360);
    }

    private static void label(Graphics2D g, String caption) {
        g.setColor(new Color(15, 30, 32, 205));
        g.fillRect(0, HEIGHT - 74, WIDTH, 74);
        g.setColor(Color.WHITE);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 30));
        g.drawString("DEMO DRAWING  ·  " + caption, 30, HEIGHT - 28);
    }
}
