#include "matching/measures/measures.hpp"
#include "matching/text/numbers.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

bool hardness_unit(const Tokens& tokens, std::size_t at) {
    return tokens.word(at, "hrc") || tokens.word(at, "hv") || tokens.word(at, "hb") ||
           tokens.word(at, "hra") || tokens.word(at, "hbw");
}

/// "um 12 Uhr", "um halb zwölf" and "um 20 Stück" tell a time or a number.
bool micron(const Tokens& tokens, std::size_t at) {
    const bool um = tokens.word(at, "um") && !tokens.digits(at + 1) &&
                    !tokens.word(at + 1, "halb") && !tokens.word(at + 1, "viertel") &&
                    !tokens.word(at + 1, "mittag");
    return um || tokens.word(at, "my") || tokens.word(at, "mikrometer") ||
           tokens.word(at, "micron") || tokens.word(at, "microns");
}

class TreatmentReader {
public:
    TreatmentReader(Tokens& tokens, Measures& measures) : tokens_(tokens), measures_(measures) {}

    void run() {
        for (std::size_t at = 0; at < tokens_.size();) {
            std::size_t next = 0;
            // "Korn 240" is polishing by its name and a value by its number.
            if (tokens_.free(at) || tokens_.word(at, "korn")) {
                next = tokens_.digits(at) ? number(at) : word(at);
            }
            at = std::max(next, at + 1);
        }
    }

private:
    /// "58-62", "60+2", "60±2" with the token behind it.
    struct Written {
        std::string text;
        std::size_t next = 0;
    };
    std::optional<Written> range(std::size_t at) const {
        const std::optional<Number> first = number_at(tokens_, at);
        if (!first) {
            return std::nullopt;
        }
        Written written{with_comma(tokens_.original(at, first->next)), first->next};
        const std::size_t joint = written.next;
        const char* between =
            tokens_.sign(joint, '-') || tokens_.word(joint, "bis") || tokens_.word(joint, "to")
                ? "-"
            : tokens_.sign(joint, '+')    ? "+"
            : tokens_.sign(joint, '\x02') ? "±"
                                          : nullptr;
        if (between != nullptr) {
            if (const std::optional<Number> second = number_at(tokens_, joint + 1)) {
                written.text += between + with_comma(tokens_.original(joint + 1, second->next));
                written.next = second->next;
            }
        }
        return written;
    }

    std::size_t surface(std::string value, std::size_t from, std::size_t next) {
        measures_.add(measures_.surface, "surface", std::move(value), tokens_.original(from, next));
        tokens_.claim(from, next, Claim::tolerance);
        return next;
    }

    std::size_t heat(std::string value, std::size_t from, std::size_t next) {
        measures_.add(
            measures_.heat, "heat_treatment", std::move(value), tokens_.original(from, next)
        );
        tokens_.claim(from, next, Claim::tolerance);
        return next;
    }

    /// "58-62 HRC", "12 µm", "1000 N/mm²".
    std::size_t number(std::size_t at) {
        // "18.12.2026"
        const bool of_date =
            at > 1 && tokens_.sign(at - 1, '.') && tokens_.digits(at - 2) && tokens_.glued(at);
        if (of_date) {
            return 0;
        }
        const std::optional<Written> written = range(at);
        if (!written) {
            return 0;
        }
        const std::size_t unit = written->next;
        if (hardness_unit(tokens_, unit)) {
            const bool load = tokens_.digits(unit + 1) && tokens_.glued(unit + 1);
            std::string name = upper(tokens_.text(unit));
            if (load) {
                name += tokens_.text(unit + 1);
            }
            return heat(written->text + " " + name, at, unit + (load ? 2 : 1));
        }
        if (micron(tokens_, unit)) {
            return surface(written->text + " µm", at, unit + 1);
        }
        if (tokens_.word(unit, "n") && tokens_.sign(unit + 1, '/') &&
            tokens_.word(unit + 2, "mm")) {
            const std::size_t next = unit + 3 + (tokens_.digits(unit + 3) ? 1 : 0);
            return heat(written->text + " N/mm²", at, next);
        }
        if (tokens_.word(unit, "mpa")) {
            return heat(written->text + " MPa", at, unit + 1);
        }
        return 0;
    }

    std::size_t word(std::size_t at) {
        const std::string_view name = tokens_.text(at);
        if (name == "ral") {
            const std::size_t value = at + (tokens_.sign(at + 1, '-') ? 2 : 1);
            return tokens_.digits(value) && tokens_.text(value).size() == 4
                       ? surface("RAL " + std::string(tokens_.text(value)), at, value + 1)
                       : 0;
        }
        if ((name == "korn" || name == "grit") && tokens_.digits(at + 1) &&
            tokens_.text(at + 1).size() >= 2 && tokens_.text(at + 1).size() <= 4) {
            return surface("Korn " + std::string(tokens_.text(at + 1)), at, at + 2);
        }
        if (name == "sa" && tokens_.digits(at + 1) && tokens_.text(at + 1).size() == 1) {
            const std::optional<Number> degree = number_at(tokens_, at + 1);
            std::string value = with_comma(tokens_.original(at + 1, degree->next));
            std::size_t next = degree->next;
            if (tokens_.text(next) == "1" && tokens_.sign(next + 1, '/') &&
                tokens_.text(next + 2) == "2") {
                value += ",5";
                next += 3;
            } else if (degree->value == 2.5) {
                value = "2,5";
            }
            return surface("Sa " + value, at, next);
        }
        if (hardness_unit(tokens_, at)) {
            const std::optional<Written> written = range(at + 1);
            return written && written->text.size() >= 2
                       ? heat(written->text + " " + upper(name), at, written->next)
                       : 0;
        }
        if (name == "chd" || name == "eht" || name == "nht" || name == "rht" || name == "shd" ||
            name == "nhd") {
            std::size_t value = at + 1;
            while (tokens_.sign(value, '=') || tokens_.sign(value, ':') || tokens_.sign(value, '.')
            ) {
                ++value;
            }
            const std::optional<Written> written = range(value);
            return written ? heat(
                                 upper(name) + " " + written->text,
                                 at,
                                 written->next + (tokens_.word(written->next, "mm") ? 1 : 0)
                             )
                           : 0;
        }
        // "nitriert 0,3 mm": the depth of the hard layer.
        const bool hardened =
            name.starts_with("nitrier") || name.starts_with("gasnitrier") ||
            name.starts_with("plasmanitrier") || name.starts_with("einsatzgehaert") ||
            name.starts_with("einsatzhaert") || name.starts_with("induktivgehaert") ||
            name.starts_with("einsatztiefe") || name.starts_with("case");
        if (hardened) {
            std::size_t value = at + 1;
            while (tokens_.is(value, Means::about) || tokens_.word(value, "auf") ||
                   tokens_.sign(value, '.') || tokens_.word(value, "hardened")) {
                ++value;
            }
            const std::optional<Written> written = range(value);
            const std::optional<Number> depth = number_at(tokens_, value);
            if (written && depth && depth->value < 5 && tokens_.word(written->next, "mm")) {
                return heat(written->text + " mm", value, written->next + 1);
            }
        }
        return 0;
    }

    Tokens& tokens_;
    Measures& measures_;
};

}  // namespace

void take_treatments(Tokens& tokens, Measures& measures) {
    TreatmentReader(tokens, measures).run();
}

}  // namespace clusterlotse::matching
