package dev.identityemulator.testkit;

import java.util.List;

/** A test ended with something that it did not expect; the message has the requests of its account. */
public class UnexpectedError extends AssertionError {

    private static final int SHOWN_REQUESTS = 30;

    UnexpectedError(List<String> unexpected, List<LoggedRequest> newestFirst, String dashboard) {
        super(message(unexpected, newestFirst, dashboard));
    }

    private static String message(List<String> unexpected, List<LoggedRequest> newestFirst, String dashboard) {
        var text = new StringBuilder("The test ended with what it did not expect:");
        unexpected.forEach(each -> text.append("\n  - ").append(each));
        text.append("\nThe requests of its account, oldest first:");
        int left = newestFirst.size() - SHOWN_REQUESTS;
        if (left > 0) {
            text.append("\n  (")
                    .append(left)
                    .append(left == 1 ? " earlier one" : " earlier ones")
                    .append(')');
        }
        for (int i = Math.min(newestFirst.size(), SHOWN_REQUESTS) - 1; i >= 0; i--) {
            text.append("\n  ").append(newestFirst.get(i));
        }
        return text.append("\nDashboard: ").append(dashboard).toString();
    }
}
