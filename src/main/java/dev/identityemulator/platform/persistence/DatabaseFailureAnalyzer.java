package dev.identityemulator.platform.persistence;

import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Prints why there was no connection at start-up, in place of a stack trace. */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final int IN_USE = 90020;

    private final Environment settings;

    DatabaseFailureAnalyzer(Environment settings) {
        this.settings = settings;
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SQLException failure) {
        var folder = settings.getProperty("emulator.data");
        return folder == null ? server(failure) : file(folder, failure);
    }

    /** H2 has many codes for a file that it cannot read. */
    private static FailureAnalysis file(String folder, SQLException failure) {
        var file = Database.file(Path.of(folder));
        if (failure.getErrorCode() == IN_USE) {
            return new FailureAnalysis(
                    "The data in " + file + " are in use by another process.",
                    "Stop the other one, or name another folder by emulator.data. Several instances share their data"
                            + " on a PostgreSQL server.",
                    failure);
        }
        return new FailureAnalysis(
                "The data in " + file
                        + " cannot be read: the file is damaged, or is no database of the emulator (error "
                        + failure.getErrorCode() + " of H2).",
                "Put a copy from before in its place, or move it away to start with no data.",
                failure);
    }

    private FailureAnalysis server(SQLException failure) {
        var url = shown(String.valueOf(settings.getProperty("spring.datasource.url")));
        return new FailureAnalysis(
                "The database " + url + " cannot be used: " + why(failure) + ".",
                "Check spring.datasource.url, .username and .password, and that the server is up and has that database.",
                failure);
    }

    /** A url without its passwords. */
    static String shown(String url) {
        return url.replaceAll("(?i)([?&]\\w*password)=[^&]*", "$1=***").replaceAll("//[^/@]*@", "//");
    }

    /** The reason, by its SQL state: the message of a driver may quote the password. */
    private static String why(SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        if (state.startsWith("08")) {
            return "no server responds";
        }
        if (state.startsWith("28")) {
            return "the server rejects the user or the password";
        }
        return state.equals("3D000") ? "the server has no database of that name" : "SQL state " + state;
    }
}
