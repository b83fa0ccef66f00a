package dev.identityemulator.database;

import java.sql.SQLException;

/** Looks whether a database server can be used. */
class ServerCheck {

    private static final int SECONDS = 10;
    private static final String SETTINGS = "spring.datasource.url, .username and .password";

    private final DatabaseConnection connection;

    ServerCheck(DatabaseConnection connection) {
        this.connection = connection;
    }

    /** Throws a refusal unless it can. */
    void check() {
        try (var opened = connection.open(SECONDS)) {
            SchemaVersion.check(opened, url());
        } catch (SQLException failure) {
            throw new UnusableDatabaseException(
                    "The database " + url() + " cannot be used: " + why(failure) + ".",
                    "Check " + SETTINGS + ", and that the server is up and has that database.",
                    failure);
        }
    }

    private String url() {
        return connection
                .getJdbcUrl()
                .replaceAll("(?i)([?&]\\w*password)=[^&]*", "$1=***")
                .replaceAll("//[^/@]*@", "//");
    }

    /** By the code of the failure: what a driver says may quote the password. */
    private static String why(SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        if (state.startsWith("08")) {
            return "there is no server that answers";
        }
        if (state.startsWith("28")) {
            return "the server refuses the user or the password";
        }
        if (state.equals("3D000")) {
            return "the server has no database of that name";
        }
        return "SQL state " + state;
    }
}
