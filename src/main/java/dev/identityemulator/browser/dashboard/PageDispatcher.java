package dev.identityemulator.browser.dashboard;

import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.account.KeyKind;
import dev.identityemulator.api.account.RecentAccounts;
import dev.identityemulator.api.account.RecentAccounts.SeenAccount;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.params.RequestParams;
import dev.identityemulator.api.web.RequestAddress;
import dev.identityemulator.api.web.RequestContext;
import dev.identityemulator.api.web.RequestPath;
import dev.identityemulator.browser.dashboard.live.LiveStreams;
import dev.identityemulator.browser.html.Origins;
import dev.identityemulator.platform.observability.SanitizedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Receives visitors: says as whom they look, turns away orders of other pages, and tells on a page what went wrong. */
@Component
class PageDispatcher {

    private static final Logger log = LoggerFactory.getLogger(PageDispatcher.class);
    private static final String UNKNOWN_KEY = "sk_test_****";

    private final RequestAddress address;
    private final RecentAccounts seen;
    private final PageResponses responses;
    private final LiveStreams live;

    PageDispatcher(RequestAddress address, RecentAccounts seen, PageResponses responses, LiveStreams live) {
        this.address = address;
        this.seen = seen;
        this.responses = responses;
        this.live = live;
    }

    /** Leads the visitors of an address to the desk that responds them. */
    HandlerFunction<ServerResponse> to(PageHandler pages) {
        return request -> receive(request, pages);
    }

    private ServerResponse receive(ServerRequest request, PageHandler pages) {
        var visit = visit(request);
        try {
            if (isAction(request) && Origins.isForeign(request.servletRequest())) {
                return responses.problem(visit, HttpStatus.FORBIDDEN, "This was sent by a page of another origin.");
            }
            if (!visit.account().isEmpty() && !AccountIds.isScope(visit.account())) {
                return responses.problem(visit, HttpStatus.NOT_FOUND, "No account has such a name.");
            }
            var whole = visit.sending(sent(request));
            var response = responses.of(whole, pages.response(whole));
            if (isAction(request)) {
                live.changed(visit.account());
            }
            return response;
        } catch (ApiException error) {
            return responses.problem(visit, HttpStatus.valueOf(error.status()), String.valueOf(error.getMessage()));
        } catch (PessimisticLockingFailureException | OptimisticLockingFailureException locked) {
            var message = "This is busy with another request. Please try again in a moment.";
            return responses.problem(visit, HttpStatus.TOO_MANY_REQUESTS, message);
        } catch (RuntimeException failure) {
            var page = request.attribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
                    .orElse("");
            log.error(
                    "{} {} failed: {}",
                    request.method(),
                    page,
                    visit.caller().requestId(),
                    SanitizedException.of(failure));
            return responses.problem(visit, HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here.");
        }
    }

    private static Map<String, String> sent(ServerRequest request) {
        var servlet = request.servletRequest();
        return isAction(request)
                ? RequestParams.of(servlet).texts()
                : RequestParams.ofQuery(servlet.getQueryString())
                        .map(RequestParams::texts)
                        .orElse(Map.of());
    }

    private static boolean isAction(ServerRequest request) {
        return request.method().equals(HttpMethod.POST);
    }

    private PageRequest visit(ServerRequest request) {
        var path = request.pathVariables();
        var own = path.getOrDefault("account", "");
        var account = path.containsKey("connected") ? AccountIds.connected(own, path.get("connected")) : own;
        var key = seen.find(account).map(SeenAccount::maskedKey).orElse(UNKNOWN_KEY);
        var servlet = request.servletRequest();
        var caller = new Caller(
                account, KeyKind.RESTRICTED, key, RequestContext.of(servlet).requestId(), null, address.base(servlet));
        return new PageRequest(caller, path, Map.of(), root(servlet));
    }

    /** As many steps up as the address has below the root. */
    private static String root(HttpServletRequest request) {
        long steps = RequestPath.of(request)
                .chars()
                .filter(character -> character == '/')
                .count();
        return "../".repeat((int) Math.max(0, steps - 1));
    }
}
