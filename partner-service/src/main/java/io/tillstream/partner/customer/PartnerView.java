package io.tillstream.partner.customer;

import java.time.Instant;

/**
 * A customer as the API shows it.
 *
 * @param mergedInto the customer that this record turned out to be, or null
 */
public record PartnerView(
        long id,
        String uuid,
        String name,
        String email,
        String phone,
        String mobile,
        String street,
        String city,
        String zip,
        String countryCode,
        String vat,
        String barcode,
        String ref,
        boolean isCompany,
        Long pricelistId,
        Long fiscalPositionId,
        long companyId,
        boolean active,
        Long mergedInto,
        Instant changedAt) {

    static PartnerView of(Partner partner) {
        var details = partner.details();
        return new PartnerView(
                partner.id(),
                partner.uuid(),
                details.name(),
                details.email(),
                details.phone(),
                details.mobile(),
                details.street(),
                details.city(),
                details.zip(),
                details.countryCode(),
                details.vat(),
                details.barcode(),
                details.ref(),
                details.isCompany(),
                details.pricelistId(),
                details.fiscalPositionId(),
                partner.companyId(),
                partner.isActive(),
                partner.mergedInto(),
                partner.writeDate());
    }
}
