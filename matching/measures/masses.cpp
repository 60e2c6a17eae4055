#include "matching/measures/mass_reader.hpp"
#include "matching/measures/rates.hpp"

#include <cmath>

namespace clusterlotse::matching {

void MassReader::run() {
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

std::size_t MassReader::amount(std::size_t at) {
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
    join_upper(*span);
    if (span->low == span->high && limited_label(span->from)) {
        span->low.reset();
        span->limited = true;
    }
    const std::string_view unit = tokens_.text(span->next - 1);
    if (unit == "to" && tokens_.english() && tokens_.word(span->next) &&
        !material_behind(span->next) && !label_before(span->from) && !label_behind(span->next)) {
        return 0;  // "week 9 to Ludwigshafen"
    }
    const bool of_length = tokens_.sign(span->next, '/') || tokens_.is(span->next, Means::per);
    if (of_length && (tokens_.is(span->next + 1, Means::length_unit) ||
                      tokens_.text(span->next + 1).starts_with("met") ||
                      tokens_.text(span->next + 1) == "laufmeter")) {
        tokens_.claim(span->from, span->next + 2, Claim::reference);
        return span->next + 2;  // "1,8 kg/m", "31 kg per metre" of a section
    }
    const bool grams = unit[0] == 'g';
    const bool tonnes = unit[0] == 't';
    const std::string_view named = span->from > 0 ? tokens_.text(span->from - 1) : "";
    const bool of_shot =
        named == "schussgewicht" || (named == "weight" && tokens_.word(span->from - 2, "shot"));
    if (of_machine(span->from, span->next) || of_shot || (grams && of_paper(span->next)) ||
        (tonnes && of_moulding_machine(span->from, span->next))) {
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
          (!tonnes || thing_before(span->from) || machine_behind(next) || carried(span->from))));
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

void MassReader::join_upper(Span& span) const {
    if (!span.low || span.low != span.high) {
        return;
    }
    std::size_t at = span.next;
    if (tokens_.word(at, "up") && tokens_.word(at + 1, "to")) {
        at += 2;
    } else if (tokens_.sign(at, '-') || tokens_.is(at, Means::up_to) || tokens_.word(at, "to")) {
        ++at;
    } else {
        return;
    }
    const std::optional<Span> upper =
        tokens_.digits(at) ? span_at(tokens_, at, Means::mass_unit) : std::nullopt;
    if (upper && upper->unit && upper->high && upper->low == upper->high &&
        *upper->high > *span.low) {
        span.high = upper->high;
        span.next = upper->next;
    }
}

void MassReader::metres() {
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

void take_mass(Tokens& tokens, Measures& measures) {
    MassReader(tokens, measures).run();
}

}  // namespace clusterlotse::matching
