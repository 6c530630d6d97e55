package io.tillstream.partner.customer;

/**
 * A customer as a client writes it; what is absent is nothing.
 *
 * @param uuid counts only when the customer is registered: the same again is the same customer
 */
public record PartnerRequest(
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
        Long fiscalPositionId) {

    PartnerDetails toDetails() {
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
                barcode,
                ref,
                isCompany,
                pricelistId,
                fiscalPositionId);
    }
}
