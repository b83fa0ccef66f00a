package dev.identityemulator.dashboard;

import dev.identityemulator.account.AccountIds;
import dev.identityemulator.account.Caller;
import dev.identityemulator.account.KeyKind;
import dev.identityemulator.account.SeenAccounts;
import dev.identityemulator.account.SeenAccounts.SeenAccount;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.Trace;
import dev.identityemulator.api.params.RequestParams;
import dev.identityemulator.api.web.RequestAddress;
import dev.identityemulator.api.web.RequestIds;
import dev.identityemulator.api.web.RequestPath;
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
class Reception {

    private static final Logger log = LoggerFactory.getLogger(Reception.class);
    private static final String UNKNOWN_KEY = "sk_test_****";

    private final RequestAddress address;
    private final SeenAccounts seen;
    private final DashboardAnswers answers;
    private final LiveStreams live;

    Reception(RequestAddress address, SeenAccounts seen, DashboardAnswers answers, LiveStreams live) {
        this.address = address;
        this.seen = seen;
        this.answers = answers;
        this.live = live;
    }

    /** Leads the visitors of an address to the desk that answers them. */
    HandlerFunction<ServerResponse> to(Desk desk) {
        return request -> receive(request, desk);
    }

    private ServerResponse receive(ServerRequest request, Desk desk) {
        var visit = visit(request);
        try {
            if (isOrder(request) && Origins.isForeign(request.servletRequest())) {
                return answers.problem(visit, HttpStatus.FORBIDDEN, "This was sent by a page of another origin.");
            }
            if (!visit.account().isEmpty() && !AccountIds.isScope(visit.account())) {
                return answers.problem(visit, HttpStatus.NOT_FOUND, "No account has such a name.");
            }
            var whole = visit.sending(sent(request));
            var answer = answers.of(whole, desk.answer(whole));
            if (isOrder(request)) {
                live.changed(visit.account());
            }
            return answer;
        } catch (ApiException refusal) {
            return answers.problem(visit, HttpStatus.valueOf(refusal.status()), String.valueOf(refusal.getMessage()));
        } catch (PessimisticLockingFailureException | OptimisticLockingFailureException locked) {
            var message = "This is busy with another request. Please try again in a moment.";
            return answers.problem(visit, HttpStatus.TOO_MANY_REQUESTS, message);
        } catch (RuntimeException failure) {
            var page = request.attribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
                    .orElse("");
            log.error("{} {} failed: {}", request.method(), page, visit.caller().requestId(), Trace.of(failure));
            return answers.problem(visit, HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here.");
        }
    }

    private static Map<String, String> sent(ServerRequest request) {
        var servlet = request.servletRequest();
        return isOrder(request)
                ? RequestParams.of(servlet).texts()
                : RequestParams.ofQuery(servlet.getQueryString())
                        .map(RequestParams::texts)
                        .orElse(Map.of());
    }

    private static boolean isOrder(ServerRequest request) {
        return request.method().equals(HttpMethod.POST);
    }

    private Visit visit(ServerRequest request) {
        var path = request.pathVariables();
        var own = path.getOrDefault("account", "");
        var account = path.containsKey("connected") ? AccountIds.connected(own, path.get("connected")) : own;
        var key = seen.find(account).map(SeenAccount::maskedKey).orElse(UNKNOWN_KEY);
        var servlet = request.servletRequest();
        var caller = new Caller(account, KeyKind.RESTRICTED, key, RequestIds.of(servlet), null, address.base(servlet));
        return new Visit(caller, path, Map.of(), root(servlet));
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
