package dev.identityemulator.stripe.customer.details;

import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.FieldUpdate;
import dev.identityemulator.api.resource.Personal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A change of the settings of invoices, member by member. */
public record InvoiceSettingsParam(
        FieldUpdate<List<CustomFieldParam>> customFields,
        FieldUpdate<String> defaultPaymentMethod,
        FieldUpdate<String> footer,
        FieldUpdate<RenderingOptionsParam> renderingOptions) {

    private static final String PARAM = "invoice_settings";
    private static final int MOST_FIELDS = 4;

    /** Both texts are required. */
    public record CustomFieldParam(
            @Personal @Nullable String name,
            @Personal @Nullable String value) {

        private InvoiceSettings.CustomField both(int index) {
            if (name == null || value == null) {
                var missing = name == null ? "name" : "value";
                throw ParamErrors.missing(PARAM + "[custom_fields][" + index + "][" + missing + "]");
            }
            return new InvoiceSettings.CustomField(name, value);
        }
    }

    /** A change of how an invoice's document is made. */
    public record RenderingOptionsParam(FieldUpdate<AmountTaxDisplay> amountTaxDisplay, FieldUpdate<String> template) {

        private InvoiceSettings.RenderingOptions over(InvoiceSettings.@Nullable RenderingOptions before) {
            var display = amountTaxDisplay instanceof FieldUpdate.Set<AmountTaxDisplay> set
                    ? set.value().name().toLowerCase(Locale.ROOT)
                    : amountTaxDisplay instanceof FieldUpdate.Clear || before == null
                            ? null
                            : before.amountTaxDisplay();
            return new InvoiceSettings.RenderingOptions(
                    display, template.applyTo(before == null ? null : before.template()));
        }
    }

    /** Whether amounts are shown with their tax. */
    public enum AmountTaxDisplay {
        EXCLUDE_TAX,
        INCLUDE_INCLUSIVE_TAX
    }

    void check() {
        var method = defaultPaymentMethod.given();
        if (method != null && !PaymentIds.isPaymentMethod(method)) {
            throw ApiErrors.noSuchParam("PaymentMethod", method, PARAM + "[default_payment_method]");
        }
        var fields = customFields.given();
        if (fields != null && fields.size() > MOST_FIELDS) {
            throw CustomerErrors.tooManyElements(PARAM + "[custom_fields]", MOST_FIELDS);
        }
        if (fields != null) {
            kept(fields);
        }
    }

    InvoiceSettings over(InvoiceSettings before) {
        var fields = customFields.given();
        var rendering = renderingOptions.given();
        return new InvoiceSettings(
                fields == null ? keptIn(customFields, before.customFields()) : kept(fields),
                defaultPaymentMethod.applyTo(before.defaultPaymentMethod()),
                TrimmedText.after(footer, before.footer()),
                rendering == null
                        ? keptIn(renderingOptions, before.renderingOptions())
                        : rendering.over(before.renderingOptions()));
    }

    private static <T> @Nullable T keptIn(FieldUpdate<?> change, @Nullable T current) {
        return change instanceof FieldUpdate.Clear ? null : current;
    }

    private static List<InvoiceSettings.CustomField> kept(List<CustomFieldParam> fields) {
        return IntStream.range(0, fields.size())
                .mapToObj(index -> Objects.requireNonNull(fields.get(index)).both(index))
                .toList();
    }
}
