#include "matching/measures.hpp"
#include "matching/numbers.hpp"
#include "matching/rates.hpp"

#include <cmath>

namespace clusterlotse::matching {
namespace {

constexpr double kLongPart = 500;   // mm, of a part whose weight is worth saying
constexpr double kThickPart = 200;  // mm

class MassReader {
public:
    MassReader(Tokens& tokens, Measures& measures) : tokens_(tokens), measures_(measures) {}

    void run() {
        for (std::size_t at = 0; at < tokens_.size(); ++at) {
            if (!tokens_.free(at)) {
                continue;
            }
            std::size_t next = 0;
            if (tokens_.digits(at) || limit(at)) {
                next = amount(at);
            }
            at = next != 0 ? next - 1 : at;
        }
        metres();
    }

private:
    bool limit(std::size_t at) const {
        return tokens_.is(at, Means::up_to) || tokens_.is(at, Means::from) ||
               tokens_.is(at, Means::about) || tokens_.word(at, "up");
    }

    /// "auf 200-t-Presse", "Hallenkran 8 t": a force or a load, not the part's mass.
    bool of_machine(std::size_t from, std::size_t next) const {
        for (std::size_t back = 1; back <= 3 && back <= from; ++back) {
            if (tokens_.is(from - back, Means::machine_load) && !machine_moves(from - back)) {
                return true;
            }
            if (tokens_.sign(from - back, '.') || tokens_.sign(from - back, ';')) {
                break;
            }
        }
        next += tokens_.sign(next, '-') ? 1 : 0;
        const std::string_view word = tokens_.text(next);
        return tokens_.word(next) &&
               (tokens_.is(next, Means::machine_load) || word.find("press") != word.npos ||
                word.find("kran") != word.npos || word.starts_with("hub") ||
                word.starts_with("schliesskraft") || word.starts_with("clamping"));
    }

    /// "Transport einer Presse 22 t": what is carried is weighed.
    bool machine_moves(std::size_t machine) const {
        if (tokens_.text(machine).find("press") == std::string_view::npos) {
            return false;
        }
        for (std::size_t at = 0; at < tokens_.size(); ++at) {
            const std::string_view word = tokens_.text(at);
            if (word.find("transport") != word.npos || word.find("umzug") != word.npos ||
                word.find("umziehen") != word.npos || word.starts_with("verlager") ||
                word.starts_with("einbring") || word.starts_with("umsetz") ||
                word.starts_with("relocat") || word == "move" || word == "moving") {
                return true;
            }
        }
        return false;
    }

    bool carried(std::size_t at) const {
        return (at > 0 && machine_moves(at - 1)) || (at > 1 && machine_moves(at - 2));
    }

    /// "a 12 t milling machine", "8 t Presse": the machine weighs that.
    bool machine_behind(std::size_t at) const {
        for (std::size_t word = at; word < at + 3 && tokens_.word(word); ++word) {
            const std::string_view text = tokens_.text(word);
            if (text.ends_with("maschine") || text == "machine" || text == "lathe" ||
                text == "drehbank" || text.ends_with("zentrum")) {
                return true;
            }
        }
        return false;
    }

    bool label_before(std::size_t at) const {
        for (std::size_t back = 1; back <= 4 && back <= at; ++back) {
            const std::size_t token = at - back;
            if (tokens_.is(token, Means::heavy) || tokens_.word(token, "je")) {
                return true;
            }
            if (!tokens_.sign(token, ':') && !tokens_.sign(token, '=') &&
                !tokens_.sign(token, '.') && !tokens_.is(token, Means::about) &&
                !tokens_.word(token, "von") && !tokens_.word(token, "of") &&
                !tokens_.is(token, Means::up_to) && !tokens_.word(token, "zu")) {
                return false;
            }
        }
        return false;
    }

    bool label_behind(std::size_t at) const {
        at += tokens_.sign(at, '/') ? 1 : 0;
        if (tokens_.is(at, Means::heavy) || tokens_.word(at, "each") ||
            (tokens_.is(at, Means::piece) && tokens_.sign(at - 1, '/'))) {
            return true;
        }
        return tokens_.is(at, Means::per) &&
               (tokens_.is(at + 1, Means::piece) || tokens_.is(at + 1, Means::thing));
    }

    /// "Rundstahl 5 t": the stuff itself is weighed.
    bool stuff_before(std::size_t at) const {
        for (std::size_t back = 1; back <= 2 && back <= at; ++back) {
            const std::size_t token = at - back;
            const std::string_view word = tokens_.text(token);
            if (tokens_.is(token, Means::thing)) {
                return false;
            }
            if (tokens_.is(token, Means::material) || word.ends_with("material") ||
                word.ends_with("coil") || word.ends_with("draht") || word.ends_with("schrott")) {
                return true;
            }
        }
        return false;
    }

    bool thing_before(std::size_t at) const {
        for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
            if (tokens_.is(at - back, Means::thing)) {
                return true;
            }
        }
        return false;
    }

    bool stuff_behind(std::size_t at) const {
        if (tokens_.english()) {
            at += tokens_.word(at, "of") ? 1 : 0;
            at +=
                tokens_.word(at, "small") || tokens_.word(at, "loose") || tokens_.word(at, "mixed")
                    ? 1
                    : 0;
            if (tokens_.is(at, Means::piece) && tokens_.text(at).starts_with("part")) {
                return true;
            }
        }
        return (tokens_.word(at) && !tokens_[at].new_line &&
                (tokens_.capital(at) || tokens_.is(at, Means::thing) ||
                 tokens_.is(at, Means::material)) &&
                !tokens_.is(at, Means::deadline) && !tokens_.is(at, Means::amount_label)) ||
               (at < tokens_.size() && tokens_[at].claim == Claim::name);
    }

    /// "insgesamt 1.800 kg".
    bool total_before(std::size_t at) const {
        at -= at > 0 && tokens_.is(at - 1, Means::about) ? 1 : 0;
        return at > 0 &&
               one_of(
                   tokens_.text(at - 1), {"insgesamt", "gesamt", "total", "summe", "gesamtmenge"}
               );
    }

    /// "2,5 t Flachstahl".
    bool material_behind(std::size_t at) const {
        const std::string_view word = tokens_.text(at);
        return tokens_.word(at) && (tokens_.is(at, Means::material) ||
                                    tokens_.is(at, Means::section) || word.ends_with("stahl"));
    }

    bool large() const {
        const Sizes& sizes = measures_.sizes;
        return (sizes.length && sizes.length->max.value_or(0) >= kLongPart) ||
               (sizes.diameter && sizes.diameter->max.value_or(0) >= kThickPart);
    }

    /// 300 kg of screws M10x40: more than a solid part of that size can weigh.
    bool heavier_than_solid(double kilograms) const {
        constexpr double kDensest = 2e-5;  // kg/mm³, beyond tungsten
        const Sizes& sizes = measures_.sizes;
        if (!sizes.diameter || !sizes.length) {
            return false;
        }
        const double diameter = sizes.diameter->max.value_or(0);
        const double length = sizes.length->max.value_or(0);
        return diameter > 0 && length > 0 && kilograms > diameter * diameter * length * kDensest;
    }

    /// "max. Gewicht 12 kg": the limit stands before the label.
    bool limited_label(std::size_t at) const {
        for (std::size_t back = 1; back <= 5 && back <= at; ++back) {
            const std::size_t token = at - back;
            if (tokens_.is(token, Means::up_to)) {
                return true;
            }
            if (!tokens_.is(token, Means::heavy) && !tokens_.is(token, Means::piece) &&
                !tokens_.sign(token, '.') && !tokens_.sign(token, ':')) {
                return false;
            }
        }
        return false;
    }

    std::size_t amount(std::size_t at) {
        std::optional<Span> span = span_at(tokens_, at, Means::mass_unit);
        if (!span) {
            return 0;
        }
        if (!span->unit) {
            // "200-t-Presse"
            const bool hyphen =
                tokens_.sign(span->next, '-') && tokens_.is(span->next + 1, Means::mass_unit);
            if (!hyphen || !of_machine(at, span->next + 2)) {
                return 0;
            }
            tokens_.claim(at, span->next + 2, Claim::reference);
            return span->next + 2;
        }
        if (span->low == span->high && limited_label(span->from)) {
            span->low.reset();
            span->limited = true;
        }
        const std::string_view unit = tokens_.text(span->next - 1);
        if (unit == "to" && tokens_.english() && tokens_.word(span->next) &&
            !material_behind(span->next) && !label_before(span->from) &&
            !label_behind(span->next)) {
            return 0;  // "week 9 to Ludwigshafen"
        }
        if (tokens_.sign(span->next, '/') && tokens_.is(span->next + 1, Means::length_unit)) {
            tokens_.claim(span->from, span->next + 2, Claim::reference);
            return span->next + 2;  // "1,8 kg/m" of a section
        }
        const bool grams = unit[0] == 'g';
        const bool tonnes = unit[0] == 't';
        if (of_machine(span->from, span->next)) {
            tokens_.claim(span->from, span->next, Claim::reference);
            return span->next;
        }
        std::optional<std::string> per;
        std::size_t next = span->next;
        if (const std::optional<Rate> rate = rate_at(tokens_, next)) {
            per = rate->per;
            next = rate->next;
        } else {
            per = rate_before(tokens_, span->from);
        }
        if (!per) {
            // "4 Tonnen Baugruppen im Monat"
            for (std::size_t word = next; word < next + 2 && tokens_.word(word); ++word) {
                if (const std::optional<Rate> rate = rate_at(tokens_, word + 1)) {
                    per = rate->per;
                    next = rate->next;
                    break;
                }
            }
        }
        const bool stuff = stuff_behind(next) && !label_behind(next) && !machine_behind(next);
        const bool total = total_before(span->from) || (tonnes && material_behind(next));
        const bool labelled = label_before(span->from) || label_behind(next);
        const bool of_part =
            !per && !(total && !labelled && !measures_.quantity) &&
            (labelled || span->limited || grams || measures_.quantity || large() ||
             (!stuff && !heavier_than_solid(span->high.value_or(0)) && !stuff_before(span->from) &&
              (!tonnes || thing_before(span->from) || machine_behind(next) || carried(span->from)))
            );
        if (of_part) {
            if (keep(measures_.mass, span->low, span->high)) {
                measures_.note("mass_kg", tokens_.original(span->from, span->next));
            }
        } else if (!measures_.quantity) {
            const double kilograms = span->low.value_or(span->high.value_or(0));
            measures_.quantity =
                Quantity{tonnes ? kilograms / 1000 : kilograms, tonnes ? "t" : "kg", per, {}};
            measures_.note("quantity", tokens_.original(span->from, next));
        }
        tokens_.claim(span->from, next, Claim::amount);
        return next;
    }

    /// Metres that are no size of anything: "60 m Rohr", "12 m Geländer".
    void metres() {
        if (measures_.quantity) {
            return;
        }
        for (std::size_t at = 0; at < tokens_.size(); ++at) {
            if (!tokens_.digits(at) || !tokens_.free(at)) {
                continue;
            }
            const std::optional<Span> span = span_at(tokens_, at, Means::length_unit);
            const bool metre = span && span->unit && span->low && span->low == span->high &&
                               tokens_[span->next - 1].amount == 1000;
            const bool of_something =
                tokens_.capital(span->next) || tokens_.is(span->next, Means::thing) ||
                tokens_.is(span->next, Means::material) || (at > 0 && tokens_.sign(at - 1, ','));
            if (metre && of_something && tokens_.free(span->next - 1) &&
                !tokens_.word(span->next, "x")) {
                measures_.quantity = Quantity{*span->low / 1000, "m", {}, {}};
                measures_.note("quantity", tokens_.original(at, span->next));
                tokens_.claim(at, span->next, Claim::amount);
                return;
            }
        }
    }

    Tokens& tokens_;
    Measures& measures_;
};

}  // namespace

void take_mass(Tokens& tokens, Measures& measures) {
    MassReader(tokens, measures).run();
}

}  // namespace clusterlotse::matching
