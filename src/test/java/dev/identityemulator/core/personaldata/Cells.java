package dev.identityemulator.core.personaldata;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Every cell of every table that a database has, whatever the tables and columns are. */
record Cells(List<Cell> all) {

    private static final String COLUMNS =
            "select table_name, column_name, data_type from information_schema.columns where table_schema = 'public'"
                    + " order by table_name, ordinal_position";

    /** What one row has in one column: text, or bytes as the characters that they could be. */
    record Cell(String column, boolean binary, String content) {

        /** White space does not count, so that JSON reads the same however it is printed. */
        boolean contains(Pattern mark) {
            return mark.matcher(content.replaceAll("\\s", "")).find();
        }
    }

    private record Column(String table, String name, boolean binary) {

        String query() {
            return "select \"" + name + "\" from \"" + table + "\" where \"" + name + "\" is not null";
        }

        Cell cell(ResultSet row) throws SQLException {
            var content = binary ? new String(row.getBytes(1), StandardCharsets.ISO_8859_1) : row.getString(1);
            return new Cell(table + "." + name, binary, content);
        }
    }

    /** All that is there now. */
    static Cells of(DataSource database) throws SQLException {
        var cells = new ArrayList<Cell>();
        try (var connection = database.getConnection()) {
            for (var column : columns(connection)) {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery(column.query())) {
                    while (rows.next()) {
                        cells.add(column.cell(rows));
                    }
                }
            }
        }
        return new Cells(cells);
    }

    private static List<Column> columns(Connection connection) throws SQLException {
        var columns = new ArrayList<Column>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                var type = rows.getString(3).toLowerCase(Locale.ROOT);
                boolean binary = type.equals("bytea") || type.contains("binary");
                columns.add(new Column(rows.getString(1), rows.getString(2), binary));
            }
        }
        return columns;
    }

    /** The columns in which each of these marks is found; one that is nowhere is not named. */
    Map<String, Set<String>> placesOf(Collection<String> marks) {
        var places = new TreeMap<String, Set<String>>();
        for (var mark : marks) {
            var pattern = Pattern.compile(mark);
            for (var cell : all) {
                if (cell.contains(pattern)) {
                    places.computeIfAbsent(mark, absent -> new TreeSet<>()).add(cell.column());
                }
            }
        }
        return places;
    }

    /** The columns that hold bytes. */
    List<String> withBytes() {
        return all.stream()
                .filter(cell -> cell.binary() && !cell.content().isEmpty())
                .map(Cell::column)
                .toList();
    }
}
