package dev.identityemulator.api.account;

import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.ErrorWriter;
import dev.identityemulator.api.error.KeyErrors;
import dev.identityemulator.api.web.ApiHeaders;
import dev.identityemulator.api.web.ApiSettings;
import dev.identityemulator.api.web.ApiVersion;
import dev.identityemulator.api.web.FilterOrder;
import dev.identityemulator.api.web.IdempotencyKeys;
import dev.identityemulator.api.web.RequestAddress;
import dev.identityemulator.api.web.RequestContext;
import dev.identityemulator.api.web.RequestPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds the caller of a request by its key, and rejects a request without a valid key. */
@Component
class ApiKeyFilter extends OncePerRequestFilter implements Ordered {

    /** A response takes shorter headers than a request; no version comes near this length. */
    private static final int LONGEST_VERSION = 1_000;

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "DELETE");

    private final ErrorWriter errors;
    private final RequestAddress address;
    private final ApiSettings settings;
    private final RecentAccounts seen;

    ApiKeyFilter(ErrorWriter errors, RequestAddress address, ApiSettings settings, RecentAccounts seen) {
        this.errors = errors;
        this.address = address;
        this.settings = settings;
        this.seen = seen;
    }

    @Override
    public int getOrder() {
        return FilterOrder.API_KEY.order();
    }

    /** By the decoded path, as controllers are chosen: {@code /%76%31/events} and {@code /v1;a=b/events} are API calls too. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !RequestPath.isApi(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var caller = caller(request, response);
            RequestContext.of(request).workOn(caller.account());
            seen.see(caller.account(), () -> Authorization.text(request.getHeader("Authorization")));
            RequestContext.of(request).put(Caller.class, caller);
        } catch (ApiException error) {
            errors.write(error, request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private Caller caller(HttpServletRequest request, HttpServletResponse response) {
        var key = Authorization.key(request.getHeader("Authorization"));
        if (key.kind() == KeyKind.PUBLISHABLE) {
            throw KeyErrors.publishable();
        }
        if (!METHODS.contains(request.getMethod())) {
            throw ApiErrors.unknownMethod(request.getMethod(), RequestPath.of(request));
        }
        tellVersion(version(request), response);
        var own = key.account();
        var named = named(request);
        if (named != null && !AccountIds.isWellFormed(named)) {
            throw KeyErrors.noAccessToAccount(key.masked(), named);
        }
        if (named != null) {
            response.setHeader(ApiHeaders.STRIPE_ACCOUNT, named);
        }
        return new Caller(
                named == null || named.equals(own) ? own : AccountIds.connected(own, named),
                key.kind(),
                key.masked(),
                RequestContext.of(request).requestId(),
                IdempotencyKeys.of(request),
                address.base(request));
    }

    private static @Nullable String named(HttpServletRequest request) {
        var account = request.getHeader(ApiHeaders.STRIPE_ACCOUNT);
        return account == null ? request.getHeader(ApiHeaders.STRIPE_CONTEXT) : account;
    }

    private String version(HttpServletRequest request) {
        var asked = request.getHeader(ApiHeaders.STRIPE_VERSION);
        return asked == null ? settings.apiVersion() : asked;
    }

    /** A malformed version is repeated too. */
    private static void tellVersion(String version, HttpServletResponse response) {
        if (version.length() <= LONGEST_VERSION) {
            response.setHeader(ApiHeaders.STRIPE_VERSION, version);
        }
        if (!ApiVersion.isWellFormed(version)) {
            throw ApiErrors.invalidVersion(version);
        }
        ApiVersion.hint(version).ifPresent(hint -> response.setHeader(ApiHeaders.EMULATOR_HINT, hint));
    }
}
