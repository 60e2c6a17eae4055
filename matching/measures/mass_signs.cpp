#include "matching/measures/mass_reader.hpp"

namespace clusterlotse::matching {
namespace {

constexpr double kLongPart = 500;   // mm, of a part whose weight is worth saying
constexpr double kThickPart = 200;  // mm

}  // namespace

bool MassReader::limit(std::size_t at) const {
    return tokens_.is(at, Means::up_to) || tokens_.is(at, Means::from) ||
           tokens_.is(at, Means::about) || tokens_.word(at, "up");
}

bool MassReader::of_machine(std::size_t from, std::size_t next) const {
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

bool MassReader::of_moulding_machine(std::size_t from, std::size_t next) const {
    // "Maschine 200 t" beside a mould, "400 t Kaltkammer", "passt auf 400 t": clamping force.
    const std::string_view behind = tokens_.text(next);
    if (behind.starts_with("kaltkammer") || behind.starts_with("warmkammer") ||
        behind.starts_with("spritzgie") || behind.starts_with("druckguss") ||
        behind.starts_with("spritzguss") || behind.starts_with("zuhalte") ||
        behind.starts_with("schliess") ||
        (one_of(behind, {"maschine", "zelle", "machine", "cell"}) && moulding())) {
        return true;
    }
    const std::string_view before = from > 0 ? tokens_.text(from - 1) : std::string_view();
    return (before.ends_with("maschine") || before.ends_with("zelle") || before == "machine" ||
            before.ends_with("kammer")) &&
           moulding();
}

bool MassReader::moulding() const {
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
        const std::string_view word = tokens_.text(at);
        if (word.find("spritzg") != word.npos || word.find("druckgus") != word.npos ||
            word.find("druckgies") != word.npos || word.starts_with("mould") ||
            word.starts_with("molding") || word == "mold" || word == "molds" ||
            word.find("heisskanal") != word.npos || word.starts_with("kavitaet") ||
            (word == "die" && tokens_.word(at + 1, "casting"))) {
            return true;
        }
    }
    return false;
}

bool MassReader::of_paper(std::size_t next) const {
    // "1.000 Flyer, 135 g": grams a square metre.
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
        const std::string_view word = tokens_.text(at);
        if (word.starts_with("flyer") || word.ends_with("papier") || word.starts_with("prospekt") ||
            word.starts_with("broschuere") || word.starts_with("visitenkarte") ||
            word.starts_with("plakat") || word.starts_with("faltblatt") || word == "leaflets" ||
            word == "brochures" || word.starts_with("drucksache")) {
            return true;
        }
    }
    return one_of(tokens_.text(next), {"papier", "karton", "bilderdruck", "offset", "paper"});
}

bool MassReader::machine_moves(std::size_t machine) const {
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

bool MassReader::carried(std::size_t at) const {
    return (at > 0 && machine_moves(at - 1)) || (at > 1 && machine_moves(at - 2));
}

bool MassReader::machine_behind(std::size_t at) const {
    for (std::size_t word = at; word < at + 3 && tokens_.word(word); ++word) {
        const std::string_view text = tokens_.text(word);
        if (text.ends_with("maschine") || text == "machine" || text == "lathe" ||
            text == "drehbank" || text.ends_with("zentrum")) {
            return true;
        }
    }
    return false;
}

bool MassReader::label_before(std::size_t at) const {
    for (std::size_t back = 1; back <= 4 && back <= at; ++back) {
        const std::size_t token = at - back;
        if (tokens_.is(token, Means::heavy) || tokens_.word(token, "je")) {
            return true;
        }
        if (!tokens_.sign(token, ':') && !tokens_.sign(token, '=') && !tokens_.sign(token, '.') &&
            !tokens_.is(token, Means::about) && !tokens_.word(token, "von") &&
            !tokens_.word(token, "of") && !tokens_.is(token, Means::up_to) &&
            !tokens_.word(token, "zu")) {
            return false;
        }
    }
    return false;
}

bool MassReader::label_behind(std::size_t at) const {
    at += tokens_.sign(at, '/') ? 1 : 0;
    if (tokens_.is(at, Means::heavy) || tokens_.word(at, "each") ||
        (tokens_.is(at, Means::piece) && tokens_.sign(at - 1, '/'))) {
        return true;
    }
    return tokens_.is(at, Means::per) &&
           (tokens_.is(at + 1, Means::piece) || tokens_.is(at + 1, Means::thing));
}

bool MassReader::stuff_before(std::size_t at) const {
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

bool MassReader::thing_before(std::size_t at) const {
    for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
        if (tokens_.is(at - back, Means::thing)) {
            return true;
        }
    }
    return false;
}

bool MassReader::stuff_behind(std::size_t at) const {
    if (tokens_.english()) {
        at += tokens_.word(at, "of") ? 1 : 0;
        at += tokens_.word(at, "small") || tokens_.word(at, "loose") || tokens_.word(at, "mixed")
                  ? 1
                  : 0;
        if (tokens_.is(at, Means::piece) && tokens_.text(at).starts_with("part")) {
            return true;
        }
    }
    return (tokens_.word(at) && !tokens_[at].new_line &&
            (tokens_.capital(at) || tokens_.is(at, Means::thing) || tokens_.is(at, Means::material)
            ) &&
            !tokens_.is(at, Means::deadline) && !tokens_.is(at, Means::amount_label)) ||
           (at < tokens_.size() && tokens_[at].claim == Claim::name);
}

bool MassReader::total_before(std::size_t at) const {
    at -= at > 0 && tokens_.is(at - 1, Means::about) ? 1 : 0;
    return at > 0 &&
           one_of(tokens_.text(at - 1), {"insgesamt", "gesamt", "total", "summe", "gesamtmenge"});
}

bool MassReader::material_behind(std::size_t at) const {
    const std::string_view word = tokens_.text(at);
    return tokens_.word(at) && (tokens_.is(at, Means::material) || tokens_.is(at, Means::section) ||
                                word.ends_with("stahl"));
}

bool MassReader::large() const {
    const Sizes& sizes = measures_.sizes;
    return (sizes.length && sizes.length->max.value_or(0) >= kLongPart) ||
           (sizes.diameter && sizes.diameter->max.value_or(0) >= kThickPart);
}

bool MassReader::heavier_than_solid(double kilograms) const {
    constexpr double kDensest = 2e-5;  // kg/mm³, beyond tungsten
    const Sizes& sizes = measures_.sizes;
    if (!sizes.diameter || !sizes.length) {
        return false;
    }
    const double diameter = sizes.diameter->max.value_or(0);
    const double length = sizes.length->max.value_or(0);
    return diameter > 0 && length > 0 && kilograms > diameter * diameter * length * kDensest;
}

bool MassReader::limited_label(std::size_t at) const {
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

}  // namespace clusterlotse::matching
