package org.daybook.borough;

import java.util.Optional;
import org.daybook.kit.text.PartialDate;

/**
 * An officer of an authority: personal data, with where it came from and when it is to be looked at again.
 *
 * @param authority GSS code
 * @param role what the officer is for; stays when the person is forgotten
 */
public record Contact(
        String id,
        String authority,
        String role,
        String name,
        String email,
        String telephone,
        String source,
        Optional<PartialDate> recorded,
        Optional<PartialDate> reviewBy,
        String notes,
        boolean archived) {}
