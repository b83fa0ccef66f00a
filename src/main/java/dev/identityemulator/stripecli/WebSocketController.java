package dev.identityemulator.stripecli;

import dev.identityemulator.stripecli.session.CliSessionResource;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a CLI opens its WebSocket. It sends no key there, but the id of its session. */
@Controller
public class WebSocketController {

    private final WebSocketUpgrade upgrade;

    WebSocketController(WebSocketUpgrade upgrade) {
        this.upgrade = upgrade;
    }

    @GetMapping(CliSessionResource.WEBSOCKET_PATH)
    void open(HttpServletRequest request, HttpServletResponse response) {
        upgrade.perform(request, response);
    }
}
