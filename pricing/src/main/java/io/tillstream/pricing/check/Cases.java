package io.tillstream.pricing.check;

import io.tillstream.pricing.json.Fields;
import java.util.List;

/** The cases of one file, all of one kind. */
interface Cases {
    /** What the engine gives otherwise for this case than is known; empty if all is as known. */
    List<String> differences(Fields oneCase);
}
