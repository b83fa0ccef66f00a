package dev.identityemulator.browser.dashboard;

import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.api.account.RecentAccounts;
import dev.identityemulator.api.account.RecentAccounts.SeenAccount;
import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.api.resource.Expansions;
import dev.identityemulator.api.resource.ResourceRenderer;
import dev.identityemulator.browser.dashboard.DashboardSections.Tab;
import dev.identityemulator.browser.html.Page;
import dev.identityemulator.browser.html.Pages;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Makes the responses of the dashboard: pages in the frame that all of them share, and redirects between them. */
@Component
public class PageResponses {

    private static final String BUNDLE = "dashboard";

    private final Pages pages;
    private final RecentAccounts accounts;
    private final ResourceRenderer renderer;

    PageResponses(Pages pages, RecentAccounts accounts, ResourceRenderer renderer) {
        this.pages = pages;
        this.accounts = accounts;
        this.renderer = renderer;
    }

    /**
     * The frame of a page.
     *
     * @param name what Stripe's API calls the account
     * @param platform the platform of a connected account, or null
     * @param key the key that the account called with, or null if none is known
     * @param baseUrl the beginning of the API's addresses, for commands to copy
     * @param live whether the page follows changes; the page of an error keeps its message
     * @param page what the page itself shows
     */
    record Frame(
            String root,
            String base,
            String account,
            String name,
            @Nullable String platform,
            @Nullable String key,
            String baseUrl,
            List<Tab> tabs,
            boolean live,
            Object page) {

        Frame still() {
            return new Frame(root, base, account, name, platform, key, baseUrl, tabs, false, page);
        }

        String host() {
            return URI.create(baseUrl).getHost();
        }

        int port() {
            int port = URI.create(baseUrl).getPort();
            return port >= 0 ? port : scheme().equals("https") ? 443 : 80;
        }

        String scheme() {
            return URI.create(baseUrl).getScheme();
        }
    }

    /** What the page of an error shows. */
    record Problem(String title, String message) {}

    /** A page, made by the template of this name. */
    public ResponseEntity<String> page(PageRequest request, String template, String title, Object page) {
        return page(request, HttpStatus.OK, template, title, page);
    }

    /** The same for a page that cannot be asked for again, and so does not follow changes. */
    public ResponseEntity<String> still(PageRequest request, String template, String title, Object page) {
        var frame = frame(request, request.path(), page).still();
        return pages.show(new Page(HttpStatus.OK, "dashboard/" + template, title, request.root(), frame, null, BUNDLE));
    }

    /** A redirect to another page of the account, named by the part of its address behind that of the account. */
    public ResponseEntity<String> redirect(PageRequest request, String page) {
        return redirectFromRoot(request, "dashboard/" + request.account() + page);
    }

    /** A redirect to any page, named by its address below the root. */
    public ResponseEntity<String> redirectFromRoot(PageRequest request, String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(request.root() + address))
                .build();
    }

    /** An object as the API shows it. */
    public String json(PageRequest request, ApiResource object, Expansions expansions) {
        var json = renderer.response(
                object, expansions, request.account(), request.caller().baseUrl(), null);
        return new String(json, StandardCharsets.UTF_8).strip();
    }

    ResponseEntity<String> problem(PageRequest request, HttpStatus status, String message) {
        var title = status == HttpStatus.NOT_FOUND ? "Not here" : "That did not work";
        return page(request, status, "problem", title, new Problem(title, message));
    }

    ResponseEntity<String> page(PageRequest request, HttpStatus status, String template, String title, Object page) {
        var model = frame(request, status == HttpStatus.OK ? request.path() : null, page);
        return pages.show(new Page(status, "dashboard/" + template, title, request.root(), model, null, BUNDLE));
    }

    private Frame frame(PageRequest request, @Nullable String path, Object page) {
        var account = request.account();
        var connected = AccountIds.nameOfConnected(account);
        return new Frame(
                request.root(),
                request.base(),
                account,
                connected == null ? account : connected,
                AccountIds.platformOf(account),
                accounts.find(account).map(SeenAccount::key).orElse(null),
                request.caller().baseUrl(),
                account.isEmpty() ? List.of() : request.sections().tabs(request.base(), path),
                path != null,
                page);
    }
}
