package dev.identityemulator.stripe.identity.report;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.list.Cursors;
import dev.identityemulator.api.list.KeysetQuery;
import dev.identityemulator.api.list.Page;
import dev.identityemulator.api.list.ResourceBatch;
import dev.identityemulator.stripe.identity.check.VerificationType;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads reports. */
@Service
public class VerificationReportService {

    private final VerificationReports reports;
    private final EntityManager entities;

    VerificationReportService(VerificationReports reports, EntityManager entities) {
        this.reports = reports;
        this.entities = entities;
    }

    /**
     * The report with this id.
     *
     * @throws ApiException if the account has no such report
     */
    @Transactional(readOnly = true)
    public VerificationReport retrieve(Caller caller, String id) {
        return find(caller.account(), id).orElseThrow(() -> ApiErrors.noSuch(VerificationReport.NOUN, id, "report"));
    }

    /** One page of the account's reports. */
    @Transactional(readOnly = true)
    public Page<VerificationReport> list(Caller caller, VerificationReportListParams params) {
        Cursors.check(
                params,
                VerificationReport.NOUN,
                id -> find(caller.account(), id).isPresent());
        var type = params.type() == null ? null : params.type().type();
        return KeysetQuery.over(
                        entities,
                        VerificationReport.class,
                        VerificationReport.PREFIX,
                        VerificationReport::id,
                        caller.account())
                .where("verificationSession", params.verificationSession())
                .where("clientReferenceId", params.clientReferenceId())
                .whereSecond("type", type, List.of(VerificationType.values()))
                .page(params);
    }

    @Transactional(readOnly = true)
    public Optional<VerificationReport> find(String account, String id) {
        return reports.findById(new ResourceKey(account, id));
    }

    /** The reports with these ids that the account has. */
    @Transactional(readOnly = true)
    public List<VerificationReport> findAll(String account, Collection<String> ids) {
        return ResourceBatch.find(entities, VerificationReport.class, account, ids);
    }
}
