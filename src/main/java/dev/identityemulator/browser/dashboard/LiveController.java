package dev.identityemulator.browser.dashboard;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells an open page whether anything of its account has changed since it last asked. */
@DashboardController
class LiveController {

    private final AccountETag etag;

    LiveController(AccountETag etag) {
        this.etag = etag;
    }

    /** Spring makes it a 304 where the page has this ETag already. */
    @GetMapping("/live")
    ResponseEntity<Void> look(PageRequest request) {
        return ResponseEntity.ok().eTag(etag.of(request)).build();
    }
}
