package dev.identityemulator.browser.dashboard.live;

import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.browser.html.Origins;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.function.ServerResponse.SseBuilder;

/** Opens the streams that keep pages live. */
@Component
public class LivePages {

    private static final Duration FOREVER = Duration.ZERO;

    private final LiveStreams streams;

    LivePages(LiveStreams streams) {
        this.streams = streams;
    }

    public ServerResponse open(ServerRequest request) {
        var own = request.pathVariable("account");
        var connected = request.pathVariables().get("connected");
        var account = connected == null ? own : AccountIds.connected(own, connected);
        if (!AccountIds.isScope(account) || Origins.isForeign(request.servletRequest())) {
            return ServerResponse.status(HttpStatus.FORBIDDEN).build();
        }
        return ServerResponse.sse(stream -> begin(account, stream), FOREVER);
    }

    private void begin(String account, SseBuilder stream) {
        stream.onComplete(() -> streams.remove(stream));
        stream.onError(gone -> streams.remove(stream));
        if (!streams.add(account, stream)) {
            reject(stream);
        }
    }

    /** A page that is told "full" comes again after a while; one whose server stops comes again as after any end. */
    private void reject(SseBuilder stream) {
        try {
            if (!streams.areClosed()) {
                stream.event("full").data("yes");
            }
            stream.complete();
        } catch (IOException gone) {
            stream.error(gone);
        }
    }
}
