import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Fills the column "confirmed on" of docs/fidelity.md from the reports of the command {@code confirm} below
 * docs/confirmations. With {@code --check} it changes nothing, and fails if the column is not what it would write.
 */
public final class Confirmations {

    private static final Path TABLE = Path.of("docs/fidelity.md");
    private static final Path REPORTS = Path.of("docs/confirmations");
    private static final Pattern AGAINST = Pattern.compile("\"against\"\\s*:\\s*\"(\\w+)\"");
    private static final Pattern DATE = Pattern.compile("\"date\"\\s*:\\s*\"(\\d{4}-\\d\\d-\\d\\d)\"");
    private static final Pattern ROWS = Pattern.compile("\"rows\"\\s*:\\s*\\{([^}]*)}");
    private static final Pattern RESULT = Pattern.compile("\"([a-z0-9-]+)\"\\s*:\\s*\"(same|different)\"");
    private static final Pattern ROW = Pattern.compile("\\| `([a-z0-9-]+)` \\|.*");
    private static final String HEADER = "| key | behaviour | source and date | grade | here | test |";
    private static final int CELLS = 6;

    private Confirmations() {}

    public static void main(String[] arguments) throws IOException {
        boolean check = List.of(arguments).contains("--check");
        var before = Files.readAllLines(TABLE);
        var after = filled(before, confirmed());
        if (check && !after.equals(before)) {
            System.out.println("The column \"confirmed on\" of " + TABLE + " is not what the reports say: run bin/confirmations");
            System.exit(1);
        }
        if (!check) {
            Files.write(TABLE, after);
        }
    }

    /** What the newest report that shows a row says of it. */
    private static Map<String, String> confirmed() throws IOException {
        var reports = new TreeMap<String, String>();
        try (var files = Files.list(REPORTS)) {
            for (var file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
                var text = Files.readString(file);
                if (only(AGAINST, text, file).equals("stripe")) {
                    reports.put(only(DATE, text, file) + file, text);
                }
            }
        }
        var confirmed = new TreeMap<String, String>();
        reports.forEach((key, text) -> {
            var day = key.substring(0, 10);
            var rows = RESULT.matcher(only(ROWS, text, Path.of(key)));
            while (rows.find()) {
                confirmed.put(rows.group(1), rows.group(2).equals("same") ? day : "not so on " + day);
            }
        });
        return confirmed;
    }

    private static String only(Pattern pattern, String text, Path file) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalArgumentException(file + " is no report of the command confirm: it has no " + pattern);
        }
        return found.group(1);
    }

    private static List<String> filled(List<String> lines, Map<String, String> confirmed) {
        var filled = new ArrayList<String>();
        Set<String> unknown = new TreeSet<>(confirmed.keySet());
        for (var line : lines) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                unknown.remove(row.group(1));
                filled.add(cells(line) + cell(confirmed.get(row.group(1))));
            } else if (line.equals(HEADER)) {
                filled.add(line + " confirmed on |");
            } else if (line.matches("(\\|-{3}){" + CELLS + "}\\|")) {
                filled.add(line + "---|");
            } else {
                filled.add(line);
            }
        }
        unknown.forEach(key -> System.out.println("No row has the key " + key + ", which a report has: renamed or gone?"));
        return filled;
    }

    private static String cell(String confirmed) {
        return confirmed == null ? "" : " " + confirmed + " |";
    }

    /** The row without the column. */
    private static String cells(String line) {
        var cells = line.split("(?<!\\\\)\\|", -1);
        var kept = new StringBuilder("|");
        for (int i = 1; i <= CELLS; i++) {
            kept.append(cells[i]).append('|');
        }
        return kept.toString();
    }
}
