package dev.identityemulator.stripe.identity.report;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.list.ResourceList;
import dev.identityemulator.api.resource.Expansions;
import dev.identityemulator.api.web.ApiController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The API of reports.
 *
 * @see <a href="https://docs.stripe.com/api/identity/verification_reports">Stripe: VerificationReport</a>
 */
@ApiController
class VerificationReportController {

    private static final String PATH = "/v1/identity/verification_reports";

    private final VerificationReportService reports;
    private final ReportView view;

    VerificationReportController(VerificationReportService reports, ReportView view) {
        this.reports = reports;
        this.view = view;
    }

    @GetMapping(PATH + "/{id}")
    VerificationReportResource retrieve(Caller caller, @PathVariable String id, Expansions expansions) {
        return view.of(reports.retrieve(caller, id), caller, expansions);
    }

    @GetMapping(PATH)
    ResourceList<VerificationReportResource> list(
            Caller caller, VerificationReportListParams params, Expansions expansions) {
        return ResourceList.of(reports.list(caller, params), PATH, report -> view.of(report, caller, expansions));
    }
}
