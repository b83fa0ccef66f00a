package dev.identityemulator.testhelpers.forwarding;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.LongText;
import dev.identityemulator.api.params.RangeParam;
import dev.identityemulator.stripe.forwarding.destination.CannedResponse;
import dev.identityemulator.stripe.forwarding.http.HttpHeader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a destination responds, without anything leaving the machine. */
record ResponseParam(
        @Nullable LongText body,
        @Nullable Long delayMs,
        @Nullable List<Header> headers,
        @Nullable Long status) {

    private static final int FIRST_STATUS = 200;
    private static final int LAST_STATUS = 599;
    private static final long LONGEST_MS = 60_000;
    private static final int MOST_HEADERS = 100;

    /** A header of the response. */
    record Header(@Nullable String name, @Nullable String value) {}

    void check() {
        RangeParam.check("response[status]", status, FIRST_STATUS, LAST_STATUS);
        RangeParam.check("response[delay_ms]", delayMs, 0, LONGEST_MS);
        var given = headers == null ? List.<Header>of() : headers;
        if (given.size() > MOST_HEADERS) {
            throw ParamErrors.tooManyItems("response[headers]", MOST_HEADERS);
        }
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i).name() == null) {
                throw ParamErrors.missing("response[headers][" + i + "][name]");
            }
            if (given.get(i).value() == null) {
                throw ParamErrors.missing("response[headers][" + i + "][value]");
            }
        }
    }

    CannedResponse canned() {
        var given = headers == null ? List.<Header>of() : headers;
        return new CannedResponse(
                body == null ? "" : body.text(),
                delayMs == null ? 0 : delayMs,
                given.stream()
                        .map(header -> new HttpHeader(String.valueOf(header.name()), String.valueOf(header.value())))
                        .toList(),
                status == null ? FIRST_STATUS : Math.toIntExact(status));
    }
}
