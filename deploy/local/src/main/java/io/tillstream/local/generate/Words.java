package io.tillstream.local.generate;

/** Names of brands, people and places. Brands and people are invented; the towns are not. */
final class Words {

    static final String[] BRANDS =
            ("Aldenhof;Brandersplein;Caskade;De Korenmaat;Eikel & Zoon;Fjordal;Grachtwerf;Heidebloem;Inselberg;Jonkerhaven;"
                            + "Kaapzicht;Lindevoort;Molenwiek;Noorderlicht;Oosterpolder;Pannekoop;Quintessa;Rietdorp;Schelpenkade;Tulpendaal;"
                            + "Uiverhof;Veenbloem;Waterkers;Zandloper;Zeewolde;Berkenrode;Duinroos;Hofstede;Kersenpit;Windvang;"
                            + "Almara;Bonvista;Corelli;Dormanda;Estivo;Florenzo;Galisto;Hollander;Imperana;Juttersgeluk")
                    .split(";");

    static final String[] FIRST =
            ("Anna;Bram;Chloé;Daan;Emma;Fatima;Gijs;Hanna;Ibrahim;Julia;Kees;Lotte;Mehmet;Noor;Olivier;Pieter;"
                            + "Roos;Sanne;Thomas;Yara;Zoë;Jürgen;Søren;Zuzana;Łukasz;María;André;Ingrid;Wouter;Eva;Sem;Mila;"
                            + "Tess;Finn;Liam;Sara;Lucas;Nora;Hugo;Isa")
                    .split(";");

    static final String[] LAST =
            ("Bakker;de Jong;van den Berg;Visser;Smit;Meijer;Mulder;Bos;Vos;Peters;Hendriks;van Dijk;Dekker;Brouwer;"
                            + "Yıldız;El Amrani;Nguyen;Kowalski;Müller;Schmidt;Rossi;García;Fernandes;Janssens;Claes;Willems;Jacobs;"
                            + "Kuipers;Postma;Hofstra;Verbeek;van Leeuwen;Kok;Schouten;Prins;Huisman;Vermeulen;Blom;Koster;Maas")
                    .split(";");

    static final String[] STREETS =
            ("Dorpsstraat;Kerkstraat;Stationsweg;Molenweg;Schoolstraat;Hoofdstraat;Marktplein;Havenkade;Lindelaan;"
                            + "Beatrixlaan;Wilhelminastraat;Oranjestraat;Parkweg;Nieuwstraat;Zeedijk;Burgemeesterlaan;Eikenlaan;Prinsengracht")
                    .split(";");

    static final String[] TOWNS =
            ("Amsterdam;Rotterdam;Den Haag;Utrecht;Eindhoven;Groningen;Tilburg;Almere;Breda;Nijmegen;Apeldoorn;"
                            + "Haarlem;Arnhem;Enschede;Amersfoort;Zaandam;Den Bosch;Zwolle;Leiden;Leeuwarden;Maastricht;Dordrecht;"
                            + "Ede;Alphen aan den Rijn;Westland;Alkmaar;Emmen;Delft;Venlo;Deventer;Helmond;Hilversum;Gouda;Hoorn;"
                            + "Middelburg;Roermond;Assen;Zeist;Veenendaal;Doetinchem;Harderwijk;Kampen;Sneek;Goes;Tiel;Weert")
                    .split(";");

    static final String[] COMPANY_FORMS = {"B.V.", "V.O.F.", "Holding B.V.", "& Zn.", "Catering", "Office Services"};

    private Words() {}

    /** Dutch: four digits, two letters. */
    static String zip(Dice dice) {
        return (1000 + dice.upTo(8999)) + " " + (char) ('A' + dice.upTo(26)) + (char) ('A' + dice.upTo(26));
    }
}
