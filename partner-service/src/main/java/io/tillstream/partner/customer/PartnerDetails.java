package io.tillstream.partner.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What is known about a customer. Absent is null, never empty.
 *
 * @param countryCode ISO 3166-1 alpha-2
 * @param barcode of the customer card; one customer's within the company
 * @param ref the chain's own number for this customer
 */
@Embeddable
public record PartnerDetails(
        String name,
        String email,
        String phone,
        String mobile,
        String street,
        String city,
        String zip,
        @Column(name = "country_code") String countryCode,
        String vat,
        String barcode,
        String ref,
        @Column(name = "is_company") boolean isCompany,
        @Column(name = "pricelist_id") Long pricelistId,
        @Column(name = "fiscal_position_id") Long fiscalPositionId) {

    /** Nothing that leads to a person. */
    static PartnerDetails blank() {
        return new PartnerDetails("", null, null, null, null, null, null, null, null, null, null, false, null, null);
    }

    PartnerDetails withoutBarcode() {
        return new PartnerDetails(
                name,
                email,
                phone,
                mobile,
                street,
                city,
                zip,
                countryCode,
                vat,
                null,
                ref,
                isCompany,
                pricelistId,
                fiscalPositionId);
    }

    /** Ours where we have something, else the other's; an address is taken as a whole. */
    PartnerDetails completedBy(PartnerDetails other) {
        var address = street == null && city == null && zip == null ? other : this;
        return new PartnerDetails(
                name,
                first(email, other.email),
                first(phone, other.phone),
                first(mobile, other.mobile),
                address.street,
                address.city,
                address.zip,
                first(countryCode, other.countryCode),
                first(vat, other.vat),
                first(barcode, other.barcode),
                first(ref, other.ref),
                isCompany,
                first(pricelistId, other.pricelistId),
                first(fiscalPositionId, other.fiscalPositionId));
    }

    private static <T> T first(T ours, T theirs) {
        return ours == null ? theirs : ours;
    }
}
