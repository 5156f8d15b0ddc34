package app.gemba.places;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The time zone of a position. Countries with more than one have boxes in a table; the first that holds it wins. */
final class TimeZones {
    private static final Map<String, List<Box>> BOXES =
            CsvResource.rows("time-zones.csv").stream().map(Box::of).collect(Collectors.groupingBy(Box::country));

    private TimeZones() {}

    private record Box(String country, double south, double north, double west, double east, ZoneId zone) {
        static Box of(List<String> row) {
            return new Box(
                    row.get(0),
                    Double.parseDouble(row.get(1)),
                    Double.parseDouble(row.get(2)),
                    Double.parseDouble(row.get(3)),
                    Double.parseDouble(row.get(4)),
                    ZoneId.of(row.get(5)));
        }

        boolean holds(double lat, double lng) {
            return lat >= south && lat <= north && lng >= west && lng <= east;
        }
    }

    static ZoneId of(String country, double lat, double lng) {
        List<Box> boxes = BOXES.getOrDefault(country, List.of());
        return boxes.stream()
                .filter(box -> box.holds(lat, lng))
                .map(Box::zone)
                .findFirst()
                .orElseGet(() -> main(country));
    }

    /** The zone to assume where only the country is known: the one in which most of its boxes end, else its first. */
    static ZoneId main(String country) {
        List<Box> boxes = BOXES.getOrDefault(country, List.of());
        if (!boxes.isEmpty()) {
            return MAIN.getOrDefault(country, boxes.getLast().zone());
        }
        List<ZoneId> zones = all(country);
        return zones.isEmpty() ? ZoneOffset.UTC : zones.getFirst();
    }

    private static final Map<String, ZoneId> MAIN = Map.of(
            "ID", ZoneId.of("Asia/Jakarta"),
            "US", ZoneId.of("America/New_York"),
            "CA", ZoneId.of("America/Toronto"),
            "RU", ZoneId.of("Europe/Moscow"),
            "MY", ZoneId.of("Asia/Kuala_Lumpur"),
            "CD", ZoneId.of("Africa/Kinshasa"));

    /** Every zone of a country, in the alphabet's order. */
    static List<ZoneId> all(String country) {
        TreeSet<String> names = TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null).stream()
                .map(TimeZone::getIanaID)
                .collect(Collectors.toCollection(TreeSet::new));
        return names.stream()
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of)
                .toList();
    }
}
