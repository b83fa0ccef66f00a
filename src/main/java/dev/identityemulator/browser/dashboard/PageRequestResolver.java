package dev.identityemulator.browser.dashboard;

import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.account.KeyAccount;
import dev.identityemulator.api.account.KeyKind;
import dev.identityemulator.api.account.RecentAccounts;
import dev.identityemulator.api.account.RecentAccounts.SeenAccount;
import dev.identityemulator.api.params.RequestParams;
import dev.identityemulator.api.web.RequestAddress;
import dev.identityemulator.api.web.RequestContext;
import dev.identityemulator.api.web.RequestPath;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;

/** Makes the {@link PageRequest} that a controller takes. */
@Component
class PageRequestResolver implements HandlerMethodArgumentResolver {

    private static final String UNKNOWN_KEY = "sk_test_****";
    private static final String BEFORE_SECTION = "/dashboard(/\\{[^/]+})*/?";

    private final RequestAddress address;
    private final RecentAccounts accounts;
    private final ObjectProvider<DashboardSections> sections;

    PageRequestResolver(RequestAddress address, RecentAccounts accounts, ObjectProvider<DashboardSections> sections) {
        this.address = address;
        this.accounts = accounts;
        this.sections = sections;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(PageRequest.class);
    }

    @Override
    public PageRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binder) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var page = withoutParameters(request);
        if (!page.account().isEmpty() && !AccountIds.isScope(page.account())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No account has such a name.");
        }
        return page.sending(parameters(request));
    }

    /** What the address alone tells, also of a request that cannot be read. */
    @SuppressWarnings("unchecked") // Spring's own attribute
    PageRequest withoutParameters(HttpServletRequest request) {
        var path = (Map<String, String>) Objects.requireNonNullElse(
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE), Map.of());
        var own = path.getOrDefault("account", "");
        var connected = path.get("connected");
        var account = connected == null ? own : AccountIds.connected(own, connected);
        var key = accounts.find(account)
                .map(SeenAccount::key)
                .map(KeyAccount::masked)
                .orElse(UNKNOWN_KEY);
        var caller = new Caller(
                account,
                KeyKind.RESTRICTED,
                key,
                null,
                RequestContext.of(request).requestId(),
                null,
                address.base(request));
        return new PageRequest(
                caller, path.getOrDefault("id", ""), section(request), Map.of(), root(request), sections.getObject());
    }

    private static Map<String, String> parameters(HttpServletRequest request) {
        return request.getMethod().equals(HttpMethod.POST.name())
                ? RequestParams.of(request).texts()
                : RequestParams.ofQuery(request.getQueryString())
                        .map(RequestParams::texts)
                        .orElse(Map.of());
    }

    private static String section(HttpServletRequest request) {
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return pattern.replaceFirst(BEFORE_SECTION, "").split("/", 2)[0];
    }

    /** One step up for each slash of the path but the first. */
    private static String root(HttpServletRequest request) {
        long slashes =
                RequestPath.of(request).chars().filter(each -> each == '/').count();
        return "../".repeat((int) Math.max(0, slashes - 1));
    }
}
