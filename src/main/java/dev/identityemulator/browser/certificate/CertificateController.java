package dev.identityemulator.browser.certificate;

import dev.identityemulator.browser.html.Page;
import dev.identityemulator.browser.html.Pages;
import dev.identityemulator.stripe.climate.catalogue.Tons;
import dev.identityemulator.stripe.climate.order.ClimateOrder;
import dev.identityemulator.stripe.climate.order.DeliveryDetail;
import dev.identityemulator.stripe.climate.order.OrderResource;
import dev.identityemulator.stripe.climate.order.OrderService;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows certificates at the address that an order has once it is delivered. */
@Controller
class CertificateController {

    private static final String ROOT = "../../";

    private final OrderService orders;
    private final Pages pages;

    CertificateController(OrderService orders, Pages pages) {
        this.orders = orders;
        this.pages = pages;
    }

    /** What the page shows; without a certificate, that there is none. */
    record Shown(@Nullable Certificate certificate) {}

    /** A certificate. */
    record Certificate(String order, String beneficiary, String tons, List<Part> parts) {

        static Certificate of(ClimateOrder order) {
            return new Certificate(
                    order.id(),
                    order.publicName(),
                    Tons.text(order.purchase().metricTons()),
                    order.deliveries().stream().map(Part::of).toList());
        }
    }

    /** A delivery. */
    record Part(
            String tons,
            String supplier,
            @Nullable String place,
            @Nullable String registryUrl,
            String day) {

        static Part of(DeliveryDetail delivery) {
            var location = delivery.location();
            return new Part(
                    delivery.metricTons(),
                    delivery.supplier().name(),
                    location == null ? null : location.shown(),
                    delivery.registryUrl(),
                    delivery.deliveredAt().toString().substring(0, 10));
        }
    }

    @GetMapping(OrderResource.CERTIFICATES + "{order}")
    ResponseEntity<String> show(@PathVariable String order) {
        var certificate =
                orders.certified(order.replace("\0", "")).map(Certificate::of).orElse(null);
        var status = certificate == null ? HttpStatus.NOT_FOUND : HttpStatus.OK;
        var title = certificate == null ? "No such certificate" : "Certificate of " + certificate.order();
        return pages.show(new Page(status, "certificate/certificate", title, ROOT, new Shown(certificate), null));
    }
}
