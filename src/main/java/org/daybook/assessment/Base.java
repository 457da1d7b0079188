package org.daybook.assessment;

import java.util.Set;
import org.daybook.borough.Authority;
import org.daybook.kit.text.Messages;

/** Of which authorities a number is said. Every figure names its base. */
enum Base {
    /** The 33 London local authorities: the programme's own base. */
    AUTHORITIES("authorities"),
    /** Without the City of London, which is no borough. */
    BOROUGHS("boroughs"),
    /** Those she chose. */
    CHOSEN("chosen"),
    /** Also those outside London, to look them up; no base of London's. */
    EVERYONE("everyone");

    private static final Messages SAY = Messages.beside(Base.class);

    private final String code;

    Base(String code) {
        this.code = code;
    }

    static Base of(String code) {
        for (Base base : values()) {
            if (base.code.equals(code)) {
                return base;
            }
        }
        return AUTHORITIES;
    }

    String code() {
        return code;
    }

    /** @param chosen GSS codes */
    boolean holds(Authority authority, Set<String> chosen) {
        return switch (this) {
            case AUTHORITIES -> authority.inLondon();
            case BOROUGHS -> authority.inLondon() && !authority.gss().equals(Authority.CITY);
            case CHOSEN -> authority.inLondon() && chosen.contains(authority.gss());
            case EVERYONE -> true;
        };
    }

    /** "33 authorities", "32 boroughs". */
    String word(int count) {
        return SAY.text("base." + code, count);
    }
}
