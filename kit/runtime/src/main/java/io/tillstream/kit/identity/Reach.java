package io.tillstream.kit.identity;

/** How far a call reaches: whose records it shows or changes. What lies beyond is a 404, as if it were not there. */
public enum Reach {
    /** Needs no identity and tells nobody's records. */
    PUBLIC("nobody's records: no identity needed"),
    /** The caller's own log-in. */
    SELF("the caller's own log-in"),
    /** Records of the caller's stores; all stores of the company for those who see all. */
    STORES("the caller's stores"),
    /** All records of the caller's company, whichever store. */
    COMPANY("the caller's company"),
    /** Records that all companies of the installation share. */
    INSTALLATION("the whole installation"),
    /** One of our services in its own name: it names store and company itself. */
    SERVICE("everything: between services");

    private final String sentence;

    Reach(String sentence) {
        this.sentence = sentence;
    }

    /** As the table of rights says it. */
    public String sentence() {
        return sentence;
    }
}
