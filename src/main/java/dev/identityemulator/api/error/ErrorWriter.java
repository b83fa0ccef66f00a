package dev.identityemulator.api.error;

import dev.identityemulator.api.resource.ApiJson;
import dev.identityemulator.api.web.RequestAddress;
import dev.identityemulator.api.web.RequestIds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Writes a refusal as Stripe's error body. */
@Component
public class ErrorWriter {

    private final RequestAddress address;
    private final Clock realTime;

    ErrorWriter(RequestAddress address, Clock realTime) {
        this.address = address;
        this.realTime = realTime;
    }

    /** Answers the request with this refusal. */
    public void write(ApiException refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(refusal.status());
        refusal.headers().forEach(response::setHeader);
        response.setContentType("application/json");
        response.getOutputStream().write(body(refusal, logUrl(request)));
    }

    static byte[] body(ApiException refusal, String logUrl) {
        var envelope = new ApiError.Envelope(refusal.error(logUrl));
        var json = ApiJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(envelope);
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private String logUrl(HttpServletRequest request) {
        long seconds = realTime.instant().getEpochSecond();
        return address.base(request) + "/dashboard/test/logs/" + RequestIds.of(request) + "?t=" + seconds;
    }
}
