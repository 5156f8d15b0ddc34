package app.gemba.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The demo's own tables of fictional people and factories. */
final class Rows {
    private Rows() {}

    static List<CSVRecord> of(String name) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStream in = Objects.requireNonNull(Rows.class.getResourceAsStream("/demo/" + name));
                CSVParser parser = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new IllegalStateException("The demo's " + name + " cannot be read", e);
        }
    }

    static List<String> list(CSVRecord row, String column) {
        String text = row.get(column);
        return text.isEmpty() ? List.of() : List.of(text.split(";"));
    }
}
