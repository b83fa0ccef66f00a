package dev.identityemulator.api.account;

import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.ErrorWriter;
import dev.identityemulator.api.error.KeyErrors;
import dev.identityemulator.api.route.PassedOn;
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
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<EphemeralKeyCheck> ephemeralKeys;

    ApiKeyFilter(
            ErrorWriter errors,
            RequestAddress address,
            ApiSettings settings,
            RecentAccounts seen,
            ObjectProvider<EphemeralKeyCheck> ephemeralKeys) {
        this.errors = errors;
        this.address = address;
        this.settings = settings;
        this.seen = seen;
        this.ephemeralKeys = ephemeralKeys;
    }

    @Override
    public int getOrder() {
        return FilterOrder.API_KEY.order();
    }

    /** By the decoded path, as controllers are chosen: {@code /%76%31/events} and {@code /v1;a=b/events} are API calls too. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !RequestPath.isApi(request) && !PassedOn.is(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var caller = caller(request, response);
            RequestContext.of(request).workOn(caller.account());
            if (caller.kind() != KeyKind.EPHEMERAL) {
                seen.see(caller.account(), () -> Authorization.text(request.getHeader("Authorization")));
            }
            RequestContext.of(request).put(Caller.class, caller);
        } catch (ApiException error) {
            errors.write(error, request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private Caller caller(HttpServletRequest request, HttpServletResponse response) {
        var key = Authorization.key(request.getHeader("Authorization"));
        if (!PassedOn.is(request)) { // or else the other server looks at these
            requireServed(key, request);
            tellVersion(version(request), response);
        }
        var named = named(request);
        if (named != null && !key.reaches(named)) {
            throw KeyErrors.noAccessToAccount(key.masked(), named);
        }
        if (named != null) {
            response.setHeader(ApiHeaders.STRIPE_ACCOUNT, named);
        }
        return new Caller(
                key.accountFor(named),
                key.kind(),
                key.masked(),
                key.kind() == KeyKind.EPHEMERAL ? opened(key, request) : null,
                RequestContext.of(request).requestId(),
                IdempotencyKeys.of(request),
                address.base(request));
    }

    private static void requireServed(ApiKey key, HttpServletRequest request) {
        if (key.kind() == KeyKind.PUBLISHABLE) {
            throw KeyErrors.publishable();
        }
        if (!METHODS.contains(request.getMethod())) {
            throw ApiErrors.unknownMethod(request.getMethod(), RequestPath.of(request));
        }
    }

    private String opened(ApiKey key, HttpServletRequest request) {
        var text = Authorization.text(request.getHeader("Authorization"));
        return ephemeralKeys.getObject().opened(key.account(), text, key.masked());
    }

    private static @Nullable String named(HttpServletRequest request) {
        var account = request.getHeader(ApiHeaders.STRIPE_ACCOUNT);
        return account == null ? request.getHeader(ApiHeaders.STRIPE_CONTEXT) : account;
    }

    /** Two of them are one that is malformed, as at Stripe. */
    private String version(HttpServletRequest request) {
        var asked = request.getHeaders(ApiHeaders.STRIPE_VERSION);
        return asked.hasMoreElements() ? String.join(", ", Collections.list(asked)) : settings.apiVersion();
    }

    /** A malformed version is repeated too. */
    private void tellVersion(String version, HttpServletResponse response) {
        if (version.length() <= LONGEST_VERSION) {
            response.setHeader(ApiHeaders.STRIPE_VERSION, version);
        }
        if (!version.equals(settings.apiVersion()) && !ApiVersion.isWellFormed(version)) {
            throw ApiErrors.invalidVersion(version);
        }
        ApiVersion.hint(version).ifPresent(hint -> response.setHeader(ApiHeaders.EMULATOR_HINT, hint));
    }
}
