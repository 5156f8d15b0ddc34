package app.gemba.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** What somebody of the demo knows who knows these products, and how each of their checks was made. */
final class Trade {
    private static final int PROCESSES = 4;
    private static final Map<String, List<String>> BY_CATEGORY = Map.ofEntries(
            Map.entry("apparel-knit", List.of("knitting", "dyeing", "sewing")),
            Map.entry("apparel-woven", List.of("cutting", "sewing", "washing")),
            Map.entry("fabric-yarn", List.of("weaving", "dyeing")),
            Map.entry("home-textile", List.of("weaving", "dyeing", "sewing")),
            Map.entry("footwear", List.of("cutting", "sewing", "injection-moulding")),
            Map.entry("leather-bags", List.of("cutting", "sewing")),
            Map.entry("furniture", List.of("woodworking", "upholstery", "painting")),
            Map.entry("wood-bamboo", List.of("woodworking", "painting")),
            Map.entry("toys-games", List.of("injection-moulding", "painting", "final-assembly")),
            Map.entry("juvenile", List.of("injection-moulding", "sewing")),
            Map.entry("plastics-rubber", List.of("injection-moulding", "extrusion", "blow-moulding")),
            Map.entry("consumer-electronics", List.of("pcb-assembly-smt", "injection-moulding", "final-assembly")),
            Map.entry("electronic-components", List.of("pcb-assembly-smt", "cable-assembly")),
            Map.entry("batteries", List.of("final-assembly")),
            Map.entry("lighting", List.of("die-casting", "pcb-assembly-smt", "final-assembly")),
            Map.entry("small-appliances", List.of("injection-moulding", "final-assembly")),
            Map.entry("large-appliances", List.of("sheet-metal", "final-assembly")),
            Map.entry("machinery", List.of("cnc-machining", "welding", "sand-casting")),
            Map.entry("auto-parts", List.of("stamping", "forging", "cnc-machining")),
            Map.entry("metal-goods", List.of("stamping", "plating", "die-casting")),
            Map.entry("kitchen", List.of("stamping", "polishing")),
            Map.entry("bikes", List.of("welding", "painting", "final-assembly")),
            Map.entry("glass-ceramic", List.of("ceramic-firing", "glass-blowing")),
            Map.entry("medical", List.of("injection-moulding", "sterilisation", "packaging")),
            Map.entry("cosmetics", List.of("filling", "packaging")),
            Map.entry("food-bev", List.of("food-processing", "filling", "packaging")),
            Map.entry("paper-print", List.of("printing", "packaging")),
            Map.entry("gifts-seasonal", List.of("printing", "packaging")));

    private Trade() {}

    static List<String> processes(CSVRecord row) {
        return Rows.list(row, "categories").stream()
                .flatMap(category -> BY_CATEGORY.getOrDefault(category, List.of()).stream())
                .distinct()
                .limit(PROCESSES)
                .toList();
    }

    static List<String> skills(CSVRecord row) {
        List<String> services = Rows.list(row, "services");
        List<String> categories = Rows.list(row, "categories");
        int level = Integer.parseInt(row.get("level"));
        return Stream.of(
                        skill("aql", true),
                        skill("photo", true),
                        skill("measuring", services.contains("psi") || services.contains("dupro")),
                        skill("iso9001-la", services.contains("factory-audit") && level >= 3),
                        skill("smeta", services.contains("ethical-check")),
                        skill("interpreter", services.contains("interpreting")),
                        skill(
                                "textile-test",
                                categories.contains("fabric-yarn") || categories.contains("home-textile")),
                        skill("electrical-safety", categories.contains("consumer-electronics") && level >= 2),
                        skill("food-hygiene", categories.contains("food-bev")))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> skill(String slug, boolean known) {
        return known ? List.of(slug) : List.of();
    }

    /** How a check was made, as buyers read it. */
    static String method(String check) {
        return switch (check) {
            case "IDENTITY" -> "Document and face compared in a video call";
            case "ADDRESS" -> "Utility bill of the last three months";
            case "SANCTIONS" -> "Screened against the EU, UN and US lists";
            case "DECLARATIONS" -> "Signed online, read with a member of staff";
            case "RIGHT_TO_WORK" -> "Permit seen in a video call";
            case "BUSINESS_REGISTRATION" -> "Looked up in the public register";
            case "REFERENCES" -> "Both called by phone";
            case "LANGUAGE_TEST" -> "Interview of 30 minutes about a factory floor";
            case "EXPERTISE_TEST" -> "Test in the app, at least 80 %";
            case "TRIAL_REPORT" -> "Report on a training factory, graded by two";
            default -> "Reviewed by a person";
        };
    }
}
