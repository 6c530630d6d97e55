package io.tillstream.config.company;

/** A company over HTTP. */
record CompanyView(
        long id,
        String code,
        String name,
        String currency,
        String street,
        String city,
        String zip,
        String countryCode,
        String vat,
        String email,
        String phone,
        String taxRounding,
        Long roundingDifferenceAccountId,
        Long transferAccountId,
        Long posReceivableAccountId) {

    static CompanyView of(Company company, CompanyCurrency currency) {
        return new CompanyView(
                company.id(),
                company.code,
                company.name,
                currency.code(),
                company.street,
                company.city,
                company.zip,
                company.countryCode,
                company.vat,
                company.email,
                company.phone,
                company.taxRounding,
                company.roundingDifferenceAccountId,
                company.transferAccountId,
                company.posReceivableAccountId);
    }
}
