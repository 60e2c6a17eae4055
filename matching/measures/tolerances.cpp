#include "matching/measures/general_tolerances.hpp"
#include "matching/measures/measures.hpp"
#include "matching/text/numbers.hpp"

#include <algorithm>
#include <utility>

namespace clusterlotse::matching {
namespace {

class ToleranceReader {
public:
    ToleranceReader(Tokens& tokens, Measures& measures) : tokens_(tokens), measures_(measures) {}

    void run() {
        for (std::size_t at = 0; at < tokens_.size();) {
            std::size_t next = 0;
            if (tokens_.free(at)) {
                next = general(at);
                next = next != 0 ? next : form(at);
                next = next != 0 ? next : grade(at);
                next = next != 0 ? next : roughness(at);
                next = next != 0 ? next : deviation(at);
                next = next != 0 ? next : fit(at);
            }
            at = std::max(next, at + 1);
        }
    }

private:
    std::size_t add(std::string value, std::size_t from, std::size_t next) {
        measures_.add(
            measures_.tolerances, "tolerances", std::move(value), tokens_.original(from, next)
        );
        tokens_.claim(from, next, Claim::tolerance);
        return next;
    }

    std::size_t general(std::size_t at) {
        std::optional<GeneralTolerance> found = general_tolerance_at(tokens_, at);
        return found ? add(std::move(found->designation), at, found->next) : 0;
    }

    /// "Rundlauf 0,01", "flatness < 0.05 mm".
    std::size_t form(std::size_t at) {
        if (!tokens_.is(at, Means::form)) {
            return 0;
        }
        std::size_t value = at + 1;
        while (tokens_.sign(value, ':') || tokens_.sign(value, '<') || tokens_.sign(value, '=') ||
               tokens_.is(value, Means::up_to) || tokens_.sign(value, '.') ||
               tokens_.word(value, "von") || tokens_.word(value, "of")) {
            ++value;
        }
        const std::optional<Number> number = number_at(tokens_, value);
        if (!number || number->value >= 5) {
            return 0;
        }
        const std::size_t next = number->next + (tokens_.word(number->next, "mm") ? 1 : 0);
        return add(
            tokens_.original(at, at + 1) + " " + with_comma(tokens_.original(value, number->next)),
            at,
            next
        );
    }

    /// "IT7", "IT 7".
    std::size_t grade(std::size_t at) {
        if (!tokens_.word(at, "it") || !tokens_.digits(at + 1) || tokens_.text(at + 1).size() > 2 ||
            !(tokens_.glued(at + 1) || tokens_.capitals(at))) {
            return 0;
        }
        const int value = std::stoi(std::string(tokens_.text(at + 1)));
        return value <= 18 ? add("IT" + std::string(tokens_.text(at + 1)), at, at + 2) : 0;
    }

    /// "Ra 0,8", "Rz < 6.3 µm".
    std::size_t roughness(std::size_t at) {
        const std::string_view word = tokens_.word(at) ? tokens_.text(at) : "";
        if (word != "ra" && word != "rz" && word != "rt" && word != "rmax" && word != "rq") {
            return 0;
        }
        std::size_t value = at + 1;
        while (tokens_.sign(value, '=') || tokens_.sign(value, '<') || tokens_.sign(value, ':') ||
               tokens_.is(value, Means::up_to) || tokens_.sign(value, '.') ||
               tokens_.word(value, "von") || tokens_.word(value, "of")) {
            ++value;
        }
        const std::optional<Number> number = number_at(tokens_, value);
        // "RT 10 %" is the share of welds to be X-rayed.
        if (!number || number->value > 400 || tokens_.sign(number->next, '%')) {
            return 0;
        }
        std::string name(word);
        name[0] = static_cast<char>(name[0] - 32);
        return add(
            name + " " + with_comma(tokens_.original(value, number->next)),
            at,
            behind_microns(tokens_, value, number->next)
        );
    }

    bool signed_number(std::size_t at) const {
        return (tokens_.sign(at, '+') || tokens_.sign(at, '-')) && tokens_.digits(at + 1) &&
               tokens_.glued(at + 1);
    }

    /// "±0,02", "+/- 0.05 mm", "+0,02/-0,01".
    std::size_t deviation(std::size_t at) {
        std::size_t value = at;
        if (tokens_.sign(at, '\x02')) {
            value = at + 1;
        } else if (tokens_.sign(at, '+') && tokens_.sign(at + 1, '/') && tokens_.sign(at + 2, '-')) {
            value = at + 3;
        } else if (tokens_.sign(at, '+') && tokens_.sign(at + 1, '-')) {
            value = at + 2;
        }
        if (value != at) {
            const std::optional<Number> number = number_at(tokens_, value);
            // "60±2 HRC" is a hardness.
            if (!number || tokens_.is(number->next, Means::other_unit)) {
                return 0;
            }
            const std::size_t behind = behind_microns(tokens_, value, number->next);
            const bool microns = behind != number->next;
            return add(
                "±" + with_comma(tokens_.original(value, number->next)) + (microns ? " µm" : ""),
                at,
                behind + (tokens_.word(behind, "mm") && !microns ? 1 : 0)
            );
        }
        // "+0/-0,021", "0/-0,1"
        const bool from_zero = !signed_number(at) && tokens_.digits(at) &&
                               tokens_.text(at) == "0" && tokens_.sign(at + 1, '/');
        if (!signed_number(at) && !from_zero) {
            return 0;
        }
        const std::optional<Number> first = number_at(tokens_, at + (from_zero ? 0 : 1));
        const bool zero_first = first && first->value == 0 && tokens_.sign(first->next, '/');
        if (!first || (!first->fraction && !zero_first) || first->value >= 5) {
            return 0;
        }
        std::size_t second = first->next + (tokens_.sign(first->next, '/') ? 1 : 0);
        const bool zero = tokens_.text(second) == "0";
        const std::optional<Number> number = zero ? number_at(tokens_, second)
                                             : signed_number(second)
                                                 ? number_at(tokens_, second + 1)
                                                 : std::nullopt;
        if (!number || number->value >= 5) {
            return 0;
        }
        return add(
            with_comma(
                tokens_.original(at, first->next) + "/" + tokens_.original(second, number->next)
            ),
            at,
            number->next
        );
    }

    /// A class of ISO 286: the case tells shaft from hole, and that of M a fit from a thread.
    bool fit_at(std::size_t at) const {
        constexpr std::string_view kClasses = "defghkmnprs";
        if (!tokens_.word(at) || !tokens_.digits(at + 1) || !tokens_.glued(at + 1) ||
            !tokens_.free(at) || !tokens_.free(at + 1)) {
            return false;
        }
        const std::string_view letters = tokens_.text(at);
        const std::string_view digits = tokens_.text(at + 1);
        if (!(letters == "js" ||
              (letters.size() == 1 && kClasses.find(letters) != std::string_view::npos)) ||
            digits.size() > 2 ||
            (tokens_.glued(at + 2) && tokens_.word(at + 2) && !tokens_.word(at + 2, "x"))) {
            return false;
        }
        const int value = std::stoi(std::string(digits));
        if (value < 4 || value > 13) {
            return false;
        }
        const bool behind_number = at > 0 && tokens_.digits(at - 1);
        const bool hole = tokens_.capital(at);
        if (letters == "m" && (hole || (!behind_number && tokens_.word(at + 2, "x")))) {
            return false;
        }
        if (letters == "h" || letters == "g" || letters == "js" || behind_number) {
            return true;
        }
        // Other letters name positions, radii and machines as well.
        return letters != "d" && letters != "s" && value <= 9 && (!hole || letters == "n") &&
               (letters != "n" || hole);
    }

    std::size_t fit(std::size_t at) {
        if (!fit_at(at)) {
            return 0;
        }
        const bool pair = tokens_.sign(at + 2, '/') && fit_at(at + 3);
        const std::size_t next = at + (pair ? 5 : 2);
        return add(tokens_.original(at, next), at, next);
    }

    Tokens& tokens_;
    Measures& measures_;
};

}  // namespace

void take_tolerances(Tokens& tokens, Measures& measures) {
    ToleranceReader(tokens, measures).run();
}

}  // namespace clusterlotse::matching
