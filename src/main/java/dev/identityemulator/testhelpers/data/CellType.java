package dev.identityemulator.testhelpers.data;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The types of columns, and how each is written as JSON. */
enum CellType {
    /** A text; one that is compact JSON is written as that. */
    TEXT("string") {
        @Override
        @Nullable
        JsonNode read(ResultSet row, String column) throws SQLException {
            var text = row.getString(column);
            return text == null ? null : json(text);
        }

        @Override
        Optional<Object> value(JsonNode json) {
            return json.isString()
                    ? Optional.of(json.stringValue())
                    : Optional.of(json).filter(JsonNode::isContainer).map(JsonNode::toString);
        }
    },
    INTEGER("integer") {
        @Override
        @Nullable
        JsonNode read(ResultSet row, String column) throws SQLException {
            long number = row.getLong(column);
            return row.wasNull() ? null : JSON.numberNode(number);
        }

        @Override
        Optional<Object> value(JsonNode json) {
            return json.isIntegralNumber() && json.canConvertToLong()
                    ? Optional.of(json.longValue())
                    : Optional.empty();
        }
    },
    DECIMAL("decimal") {
        @Override
        @Nullable
        JsonNode read(ResultSet row, String column) throws SQLException {
            var number = row.getBigDecimal(column);
            return number == null ? null : JSON.stringNode(number.toPlainString());
        }

        @Override
        Optional<Object> value(JsonNode json) {
            return json.isString() && json.stringValue().matches("-?\\d{1,60}(\\.\\d{1,60})?")
                    ? Optional.of(new BigDecimal(json.stringValue()))
                    : Optional.empty();
        }
    },
    BOOLEAN("boolean") {
        @Override
        @Nullable
        JsonNode read(ResultSet row, String column) throws SQLException {
            boolean value = row.getBoolean(column);
            return row.wasNull() ? null : JSON.booleanNode(value);
        }

        @Override
        Optional<Object> value(JsonNode json) {
            return json.isBoolean() ? Optional.of(json.booleanValue()) : Optional.empty();
        }
    },
    /** In ISO 8601, in UTC, to the microsecond. */
    TIME("time, as in 2030-01-31T23:59:59.123456Z") {
        @Override
        @Nullable
        JsonNode read(ResultSet row, String column) throws SQLException {
            var time = row.getObject(column, OffsetDateTime.class);
            return time == null ? null : JSON.stringNode(time.toInstant().toString());
        }

        @Override
        Optional<Object> value(JsonNode json) {
            return json.isString() ? time(json.stringValue()) : Optional.empty();
        }
    },
    /** In base 64. */
    BYTES("text in base 64") {
        @Override
        @Nullable
        JsonNode read(ResultSet row, String column) throws SQLException {
            var bytes = row.getBytes(column);
            return bytes == null ? null : JSON.stringNode(Base64.getEncoder().encodeToString(bytes));
        }

        @Override
        Optional<Object> value(JsonNode json) {
            return json.isString() ? bytes(json.stringValue()) : Optional.empty();
        }
    };

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The clock goes where the newest row is, which cannot be much further ahead than this. */
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final String words;

    CellType(String words) {
        this.words = words;
    }

    static CellType of(int sqlType) {
        return switch (sqlType) {
            case Types.BOOLEAN, Types.BIT -> BOOLEAN;
            case Types.INTEGER, Types.BIGINT, Types.SMALLINT -> INTEGER;
            case Types.NUMERIC, Types.DECIMAL -> DECIMAL;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> TIME;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> BYTES;
            default -> TEXT;
        };
    }

    /** What a value of this type is, for people. */
    String words() {
        return words;
    }

    /** The JSON of a cell, or null if it is empty. */
    abstract @Nullable JsonNode read(ResultSet row, String column) throws SQLException;

    /** The value for the database; none if the JSON is not of this type. */
    abstract Optional<Object> value(JsonNode json);

    private static JsonNode json(String text) {
        if (text.startsWith("{") || text.startsWith("[")) {
            try {
                var node = JsonMapper.shared().readTree(text);
                return node.toString().equals(text) ? node : JSON.stringNode(text);
            } catch (JacksonException notJson) {
                return JSON.stringNode(text);
            }
        }
        return JSON.stringNode(text);
    }

    private static Optional<Object> time(String text) {
        try {
            var time = Instant.parse(text);
            boolean fits = time.equals(time.truncatedTo(ChronoUnit.MICROS))
                    && !time.isBefore(Instant.EPOCH)
                    && time.isBefore(LATEST);
            return fits ? Optional.of(time.atOffset(ZoneOffset.UTC)) : Optional.empty();
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static Optional<Object> bytes(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
