package dev.identityemulator.browser.onramp;

import dev.identityemulator.stripe.crypto.asset.CryptoCurrency;
import dev.identityemulator.stripe.crypto.asset.Fiat;
import dev.identityemulator.stripe.crypto.asset.Network;
import dev.identityemulator.stripe.crypto.asset.Pair;
import dev.identityemulator.stripe.crypto.session.OnrampSession;
import dev.identityemulator.stripe.crypto.session.OnrampStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param json the session for the application around the frame
 * @param value what the fields contain
 * @param locked whether the application has chosen the wallet
 * @param sourceCurrency what the customer pays with
 * @param quote what is paid with all fees; null before the quote
 * @param transaction the id of the delivery; empty before it
 */
record OnrampModel(
        @Nullable String parent,
        @Nullable String theme,
        String id,
        String hash,
        String json,
        String status,
        boolean initialized,
        boolean payable,
        boolean processing,
        boolean complete,
        boolean rejected,
        Map<String, String> value,
        Map<String, String> problem,
        List<Problem> problems,
        List<Option> currencies,
        List<Option> networks,
        boolean locked,
        String sourceCurrency,
        ShownSession.@Nullable Quote quote,
        String network,
        String transaction) {

    private static final List<String> FIELDS =
            List.of("email", "code", "last-name", "ssn", "address-line1", "amount", "wallet", "card");

    /** A choice of a list. */
    record Option(String value, String label, boolean selected) {}

    /** What is wrong with a field. */
    record Problem(String id, String message) {}

    /** How the page was asked for. */
    record Frame(@Nullable String parent, @Nullable String theme) {}

    static OnrampModel of(OnrampSession session, OnrampForm form, boolean isNew, Frame frame) {
        var details = session.details();
        var shown = ShownSession.of(session);
        var status = session.status();
        var pair = details.pair();
        var fiat = Objects.requireNonNullElse(details.sourceCurrency(), Fiat.USD);
        return new OnrampModel(
                frame.parent(),
                frame.theme(),
                session.id(),
                session.hash(),
                shown.json(),
                ShownSession.lower(status),
                status == OnrampStatus.INITIALIZED,
                status == OnrampStatus.REQUIRES_PAYMENT,
                status == OnrampStatus.FULFILLMENT_PROCESSING,
                status == OnrampStatus.FULFILLMENT_COMPLETE,
                status == OnrampStatus.REJECTED,
                isNew ? prefilled(session) : entered(form),
                form.problems(),
                form.problems().entrySet().stream()
                        .map(entry -> new Problem(entry.getKey(), entry.getValue()))
                        .toList(),
                currencies(details.pairs(), isNew ? "" : form.text("currency"), pair.currency()),
                networks(details.pairs(), isNew ? "" : form.text("network"), pair.network()),
                details.lockWalletAddress(),
                fiat.name(),
                shown.quote(),
                ShownSession.lower(pair.network()),
                Objects.requireNonNullElse(details.transactionId(), ""));
    }

    private static Map<String, String> prefilled(OnrampSession session) {
        var details = session.details();
        var kyc = session.kyc();
        var values = entered(OnrampForm.of(Map.of()));
        if (kyc != null) {
            values.put("email", orEmpty(kyc.email()));
            values.put("last-name", orEmpty(kyc.lastName()));
            values.put("address-line1", orEmpty(kyc.line1()));
        }
        values.put("amount", orEmpty(amount(session)));
        values.put("wallet", orEmpty(details.addressOn(details.pair().network())));
        return values;
    }

    /** A fixed destination decides what is paid for it. */
    private static @Nullable String amount(OnrampSession session) {
        var details = session.details();
        return details.destinationAmount() == null
                ? Objects.requireNonNullElse(details.sourceAmount(), Fiat.text(Fiat.USUAL_AMOUNT))
                : null;
    }

    private static Map<String, String> entered(OnrampForm form) {
        var values = new HashMap<String, String>();
        FIELDS.forEach(field -> values.put(field, form.text(field)));
        return values;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<Option> currencies(List<Pair> pairs, String entered, CryptoCurrency usual) {
        return options(pairs.stream().map(Pair::currency), entered.isEmpty() ? ShownSession.lower(usual) : entered);
    }

    private static List<Option> networks(List<Pair> pairs, String entered, Network usual) {
        return options(pairs.stream().map(Pair::network), entered.isEmpty() ? ShownSession.lower(usual) : entered);
    }

    private static List<Option> options(Stream<? extends Enum<?>> constants, String selected) {
        return constants
                .distinct()
                .map(ShownSession::lower)
                .map(value -> new Option(value, value, value.equals(selected)))
                .toList();
    }
}
