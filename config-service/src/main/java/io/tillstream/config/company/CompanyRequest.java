package io.tillstream.config.company;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A company as a person sends it, whole; its code and its money stay. */
record CompanyRequest(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 200) String street,
        @Size(max = 200) String city,
        @Size(max = 20) String zip,
        @Size(min = 2, max = 2) String countryCode,
        @Size(max = 50) String vat,
        @Email @Size(max = 200) String email,
        @Size(max = 50) String phone,

        @NotNull @Pattern(regexp = "round_per_line|round_globally")
        String taxRounding,

        Long roundingDifferenceAccountId,
        Long transferAccountId,
        Long posReceivableAccountId) {

    void applyTo(Company company) {
        company.name = name.strip();
        company.street = street;
        company.city = city;
        company.zip = zip;
        company.countryCode = countryCode;
        company.vat = vat;
        company.email = email;
        company.phone = phone;
        company.taxRounding = taxRounding;
        company.roundingDifferenceAccountId = roundingDifferenceAccountId;
        company.transferAccountId = transferAccountId;
        company.posReceivableAccountId = posReceivableAccountId;
    }
}
