package dev.identityemulator.browser.dashboard.crypto;

import dev.identityemulator.browser.dashboard.format.Format;
import dev.identityemulator.browser.dashboard.format.StatusColor;
import dev.identityemulator.browser.dashboard.format.Timestamp;
import dev.identityemulator.stripe.crypto.details.TransactionDetails;
import dev.identityemulator.stripe.crypto.session.OnrampSession;
import dev.identityemulator.stripe.crypto.session.OnrampStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A session in a list.
 *
 * @param paid the amount with its currency; empty if it is not known yet
 * @param bought what is bought and on which network; empty if it is not known yet
 */
record OnrampRow(String id, String status, StatusColor color, String paid, String bought, Timestamp created) {

    static OnrampRow of(OnrampSession session) {
        var details = session.details();
        return new OnrampRow(
                session.id(),
                Format.value(session.status()),
                color(session.status()),
                Optional.ofNullable(details.sourceCurrency())
                        .map(currency -> orEmpty(details.sourceAmount()) + Format.value(currency))
                        .orElse(""),
                bought(details),
                Timestamp.of(session.created()));
    }

    private static String bought(TransactionDetails details) {
        var currency = details.destinationCurrency();
        var network = details.destinationNetwork();
        return currency == null || network == null
                ? ""
                : orEmpty(details.destinationAmount()) + Format.value(currency) + " on " + Format.value(network);
    }

    private static String orEmpty(@Nullable String amount) {
        return amount == null ? "" : amount + " ";
    }

    private static StatusColor color(OnrampStatus status) {
        return switch (status) {
            case INITIALIZED, REQUIRES_PAYMENT -> StatusColor.WAITING;
            case FULFILLMENT_PROCESSING -> StatusColor.BUSY;
            case FULFILLMENT_COMPLETE -> StatusColor.GOOD;
            case REJECTED -> StatusColor.OFF;
        };
    }
}
