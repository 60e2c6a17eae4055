#pragma once

#include <cstdint>
#include <string_view>

namespace clusterlotse::matching {

/// What a small word of amounts, sizes and dates does in a sentence. A word may do several things.
enum class Means : std::uint8_t {
    english,      ///< a function word of English
    german,       ///< a function word of German
    up_to,        ///< "bis", "max"
    from,         ///< "ab", "mind"
    about,        ///< "ca", "etwa"
    and_word,     ///< "und", "oder", "and"
    article,      ///< "der", "einer", "the"
    length_unit,  ///< amount: millimetres
    mass_unit,    ///< amount: kilograms
    other_unit,   ///< bar, volt, euro, litres: never a count, a size or a mass
    day,          ///< units of time, also after "pro"
    working_day,
    week,
    month,
    year,
    hour,
    month_name,  ///< amount: 1..12
    weekday,     ///< amount: 0 is Sunday
    number,      ///< "zwei"; amount: its value
    multiplier,  ///< "Dutzend", "Tsd"; amount: the factor
    piece,       ///< "Stück" and its abbreviations
    set_unit,
    pair,
    running_metre,
    sample,    ///< "Muster", "Prototyp"
    diameter,  ///< names of measures, before or behind their number
    inner_diameter,
    length,
    width,
    height,
    thickness,
    adjective,  ///< "lang": a name of a measure that stands behind its number only
    sheet,      ///< things of sheet or plate
    tube,       ///< round tubes
    section,    ///< square tubes and other sections
    fastener,
    lot,     ///< "Losgröße", "Charge"
    yearly,  ///< "Jahresbedarf", "p.a."
    monthly,
    weekly,
    amount_label,  ///< "Menge", "qty"
    per,           ///< "pro", "je"
    week_label,    ///< "KW"
    part_of,       ///< "Anfang", "Mitte", "Ende"; amount: 0, 1, 2
    next,          ///< "nächste", "kommende"
    deadline,      ///< "Liefertermin", "due"
    by,            ///< "bis", "until", "vor": a day follows by which
    within,        ///< "in", "innerhalb": a span of time follows
    past,          ///< "Gesendet", "vom": the day is no deadline
    quote,         ///< "Angebot", "quote": the day is for the offer
    lead_time,     ///< "Lieferzeit"
    heavy,         ///< "Gewicht", "wiegt", "schwer"
    standard,      ///< "DIN", "ISO": a number follows that measures nothing
    reference,     ///< "Zeichnung", "Tel": a number follows that measures nothing
    not_counted,   ///< nouns whose number is no quantity: "Anbieter", "Bohrungen"
    variant,       ///< "Varianten", "Typen"
    form,          ///< "Rundlauf", "Ebenheit": a form tolerance
    machine_load,  ///< "Presse", "Kran": a force or a load, not the part's mass
    thing,         ///< set by the caller: the vocabulary knows it as a part or a task on parts
    material,      ///< set by the caller: a material or its group
};

constexpr std::uint64_t bit(Means means) {
    return std::uint64_t{1} << static_cast<unsigned>(means);
}

struct MeasureWord {
    std::uint64_t means = 0;  ///< Means bits
    double amount = 0;
};

/// Looks a folded word up; nothing for words without a part in measures.
const MeasureWord* measure_word(std::string_view folded);

/// True for the wire itself and its thickness, not for what is done with wire.
bool names_wire(std::string_view word);

}  // namespace clusterlotse::matching
