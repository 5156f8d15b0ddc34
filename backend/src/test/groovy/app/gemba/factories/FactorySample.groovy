package app.gemba.factories

import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.nio.file.Path
import org.apache.commons.csv.CSVFormat
import org.apache.commons.csv.CSVParser

/**
 * Real factories. The table is no part of the product: it is looked for beside the project or where the system
 * property gemba.factories-sample says, and without it the specs that read it are skipped.
 */
class FactorySample {
    static Path file() {
        def given = System.getProperty('gemba.factories-sample')
        if (given) {
            return Path.of(given)
        }
        for (def folder = Path.of('').toAbsolutePath(); folder != null; folder = folder.parent) {
            def candidate = folder.resolve('shared/data/factories-sample.csv')
            if (Files.exists(candidate)) {
                return candidate
            }
        }
        null
    }

    /** Column to text; the columns are named in the table's first line. */
    static List<Map<String, String>> rows() {
        def format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get()
        CSVParser.parse(file(), StandardCharsets.UTF_8, format).withCloseable { it.records*.toMap() }
    }
}
