package app.gemba.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.util.Random;

/** What a visitor photographs. */
enum Scene {
    GATE {
        @Override
        void paint(Graphics2D g, Random random, String factory) {
            sky(g, 600);
            fill(g, 0x8b8f86, 0, 600, WIDTH, HEIGHT - 600);
            fill(g, 0xd8cfc0, 120, 260, 420, 380);
            fill(g, 0xd8cfc0, 760, 200 + random.nextInt(60), 460, 460);
            for (int window = 0; window < 12; window++) {
                fill(g, 0x5d7486, 800 + window % 4 * 100, 300 + window / 4 * 100, 64, 58);
            }
            for (int bar = 0; bar < 15; bar++) {
                fill(g, 0x34434c, 540 + bar * 15, 430, 6, 250);
            }
            board(g, 140, 285, 380, factory, 30);
        }
    },
    SIGN {
        @Override
        void paint(Graphics2D g, Random random, String factory) {
            fill(g, 0xcdbfa9, 0, 0, WIDTH, HEIGHT);
            for (int brick = 0; brick < 120; brick++) {
                int row = brick / 10;
                fill(g, 0xc2b096, brick % 10 * 140 + row % 2 * 70 - 60, row * 80, 132, 72);
            }
            board(g, 140, 300, 1000, factory, 74);
            fill(g, 0x1f4e8c, 980, 520, 160, 110);
            g.setColor(Color.WHITE);
            Lettering.draw(g, String.valueOf(3 + random.nextInt(95)), 1022, 600, 64);
        }
    },
    HALL {
        @Override
        void paint(Graphics2D g, Random random, String factory) {
            room(g);
            for (int row = 0; row < 4; row++) {
                int y = 300 + row * 140;
                fill(g, 0x7d8a91, 60 - row * 10, y, WIDTH - 120 + row * 20, 26);
                for (int station = 0; station < 7; station++) {
                    int x = 110 + station * 165 + random.nextInt(24);
                    g.setColor(new Color(0x2f5d62));
                    g.fillRoundRect(x, y - 70, 70, 70, 10, 10);
                    g.setColor(new Color(0xc2703d));
                    g.fillOval(x + 18 + random.nextInt(18), y - 92, 30, 30);
                }
            }
        }
    },
    LINE {
        @Override
        void paint(Graphics2D g, Random random, String factory) {
            room(g);
            fill(g, 0x4a5558, 0, 560, WIDTH, 70);
            fill(g, 0x2d3436, 0, 630, WIDTH, 40);
            for (int piece = 0; piece < 8; piece++) {
                int x = 30 + piece * 155 + random.nextInt(40);
                g.setColor(new Color(piece % 3 == 0 ? 0xe0a458 : 0xdfe6e3));
                g.fillRoundRect(x, 500, 84, 60, 18, 18);
            }
            for (int person = 0; person < 4; person++) {
                int x = 160 + person * 290;
                g.setColor(new Color(0x2f5d62));
                g.fillRoundRect(x, 350, 110, 160, 40, 40);
                g.setColor(new Color(0xc2703d));
                g.fillOval(x + 25, 280, 62, 62);
            }
        }
    },
    MACHINE {
        @Override
        void paint(Graphics2D g, Random random, String factory) {
            room(g);
            g.setColor(new Color(0x3f6f8f));
            g.fillRoundRect(260, 240, 760, 520, 40, 40);
            fill(g, 0x1d2b2f, 330, 310, 320, 250);
            g.setColor(new Color(0xe0a458));
            g.fillOval(430, 380, 120, 120);
            fill(g, 0xdfe6e3, 700, 330, 270, 170);
            g.setColor(Color.DARK_GRAY);
            Lettering.draw(g, "TYPE DM-" + (20 + random.nextInt(70)), 720, 385, 34);
            Lettering.draw(g, "No. " + (1000 + random.nextInt(8999)), 720, 430, 34);
            Lettering.draw(g, "Year " + (2014 + random.nextInt(9)), 720, 475, 34);
        }
    },
    STORE {
        @Override
        void paint(Graphics2D g, Random random, String factory) {
            fill(g, 0xdadfdd, 0, 0, WIDTH, HEIGHT);
            for (int shelf = 0; shelf < 4; shelf++) {
                int y = 200 + shelf * 190;
                fill(g, 0x6a5844, 60, y, WIDTH - 120, 16);
                for (int roll = 0; roll < 9; roll++) {
                    g.setColor(Color.getHSBColor(0.05f + 0.06f * random.nextInt(10), 0.25f, 0.8f));
                    g.fillOval(80 + roll * 125, y - 112, 110, 110);
                    fill(g, 0xf7f3e8, 112 + roll * 125, y - 72, 46, 30);
                }
            }
        }
    },
    CARTONS {
        @Override
        void paint(Graphics2D g, Random random, String factory) {
            fill(g, 0xdadfdd, 0, 0, WIDTH, HEIGHT);
            for (int column = 0; column < 8; column++) {
                int stack = 3 + random.nextInt(4);
                for (int box = 0; box < stack; box++) {
                    int x = 60 + column * 148;
                    int y = 760 - box * 122;
                    fill(g, 0x8f6a3c, x, y, 136, 114);
                    fill(g, 0xc99b64, x + 4, y + 4, 128, 106);
                    fill(g, 0xe9d7b5, x + 56, y + 4, 20, 106);
                    g.setColor(Color.DARK_GRAY);
                    Lettering.draw(g, "C/NO " + (1 + random.nextInt(480)), x + 14, y + 98, 22);
                }
            }
        }
    },
    LICENCE {
        @Override
        void paint(Graphics2D g, Random random, String factory) {
            paper(g, random, "BUSINESS LICENCE", factory);
            g.setColor(new Color(0xa33b2f));
            g.setStroke(new BasicStroke(6));
            g.drawOval(730, 640, 150, 150);
        }
    },
    CERTIFICATE {
        @Override
        void paint(Graphics2D g, Random random, String factory) {
            paper(g, random, "CERTIFICATE", factory);
            g.setColor(new Color(0x2f5d62));
            g.fillOval(740, 660, 110, 110);
        }
    },
    RECORD {
        @Override
        void paint(Graphics2D g, Random random, String factory) {
            paper(g, random, "CHECK SHEET", factory);
            g.setColor(new Color(0x2b4c9b));
            for (int cell = 0; cell < 40; cell++) {
                Lettering.draw(g, random.nextInt(12) == 0 ? "x" : "ok", 400 + cell % 8 * 62, 470 + cell / 8 * 60, 28);
            }
        }
    },
    MEASURE {
        @Override
        void paint(Graphics2D g, Random random, String factory) {
            fill(g, 0xece8de, 0, 0, WIDTH, HEIGHT);
            fill(g, 0x9aa5a8, 140, 420, 1000, 90);
            fill(g, 0x9aa5a8, 250, 420, 60, 300);
            fill(g, 0x9aa5a8, 560 + random.nextInt(200), 420, 60, 300);
            for (int mark = 0; mark < 50; mark++) {
                fill(g, 0x20282a, 150 + mark * 20, 420, 3, mark % 5 == 0 ? 44 : 26);
            }
            Lettering.draw(g, (18 + random.nextInt(9)) + "." + random.nextInt(10) + " mm", 820, 360, 72);
        }
    },
    SAMPLE {
        @Override
        void paint(Graphics2D g, Random random, String factory) {
            fill(g, 0xe4e0d4, 0, 0, WIDTH, HEIGHT);
            g.setColor(new Color(0x486a72));
            g.fillRoundRect(300, 200, 420, 480, 90, 90);
            fill(g, 0xf3d98b, 640, 430, 380, 240);
            g.setColor(Color.DARK_GRAY);
            Lettering.draw(g, "APPROVED SAMPLE", 662, 490, 34);
            Lettering.draw(g, "No. " + (10 + random.nextInt(80)), 662, 545, 34);
            g.setStroke(new BasicStroke(5));
            g.drawArc(670, 570, 120, 60, 20, 300);
            g.drawArc(760, 560, 160, 70, 200, 220);
        }
    },
    LABEL {
        @Override
        void paint(Graphics2D g, Random random, String factory) {
            fill(g, 0xb98b56, 0, 0, WIDTH, HEIGHT);
            fill(g, 0xfbfaf4, 260, 200, 760, 500);
            g.setColor(Color.DARK_GRAY);
            Lettering.draw(g, "LOT " + (100_000 + random.nextInt(899_999)), 310, 300, 56);
            Lettering.draw(g, factory, 310, 380, 38);
            for (int bar = 0, x = 310; bar < 52; bar++) {
                int width = 3 + random.nextInt(8);
                fill(g, 0x20282a, x, 450, width, 190);
                x += width + 3 + random.nextInt(6);
            }
        }
    },
    DEFECT {
        @Override
        void paint(Graphics2D g, Random random, String factory) {
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
    };

    private static final int WIDTH = Pictures.WIDTH;
    private static final int HEIGHT = Pictures.HEIGHT;

    abstract void paint(Graphics2D g, Random random, String factory);

    private static void fill(Graphics2D g, int colour, int x, int y, int width, int height) {
        g.setColor(new Color(colour));
        g.fillRect(x, y, width, height);
    }

    private static void sky(Graphics2D g, int horizon) {
        g.setPaint(new GradientPaint(0, 0, new Color(0xbcd3dd), 0, horizon, new Color(0xeef3f2)));
        g.fillRect(0, 0, WIDTH, horizon);
    }

    private static void room(Graphics2D g) {
        g.setPaint(new GradientPaint(0, 0, new Color(0xe9ecea), 0, HEIGHT, new Color(0xa9b1ae)));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        for (int lamp = 0; lamp < 6; lamp++) {
            fill(g, 0xfdf7df, 100 + lamp * 190, 60 + lamp % 2 * 20, 130, 16);
        }
    }

    private static void board(Graphics2D g, int x, int y, int width, String text, int size) {
        g.setColor(new Color(0x0f4c4a));
        g.fillRoundRect(x, y, width, size * 2, 14, 14);
        g.setColor(Color.WHITE);
        Lettering.draw(g, text, x + size * 0.6, y + size * 1.35, size);
    }

    private static void paper(Graphics2D g, Random random, String title, String factory) {
        fill(g, 0x6b5844, 0, 0, WIDTH, HEIGHT);
        fill(g, 0xfbfaf4, 330, 60, 620, 800);
        g.setColor(new Color(0x8f7a52));
        g.setStroke(new BasicStroke(4));
        g.drawRect(350, 80, 580, 760);
        g.setColor(new Color(0x30363a));
        Lettering.draw(g, title, 390, 160, 44);
        Lettering.draw(g, factory, 390, 230, 32);
        for (int line = 0; line < 5; line++) {
            fill(g, 0x9aa1a4, 390, 280 + line * 30, 180 + random.nextInt(300), 8);
        }
    }
}
