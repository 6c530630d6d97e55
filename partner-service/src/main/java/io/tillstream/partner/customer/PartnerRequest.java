package io.tillstream.partner.customer;

/** A customer as a client writes it; what is absent is nothing. */
public record PartnerRequest(
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
