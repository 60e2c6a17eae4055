#pragma once

#include "domain/need.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// A firm that a text wants to be asked and no other.
struct WantedFirm {
    std::string written;
    /// The words can hardly mean anything but a firm: "Fa. Müller", "nur Müller anfragen".
    bool surely = false;
};

/// One place that says who alone shall be asked.
struct OnlyFirms {
    std::size_t begin = 0;
    std::size_t end = 0;  ///< bytes of the text: no other firm reads them
    std::vector<WantedFirm> firms;
    bool heading = false;  ///< "Anfrage an X: …", which says so of a whole need and not beside one
};

/// What a text says about who may know and who shall be asked.
struct DiscretionWords {
    std::optional<Discretion> wish = {};  ///< open or anonymous, where it is said
    std::vector<OnlyFirms> only;          ///< "nur an Dreherei Lautertal und Müller"
};

/// Reads an asker's text, German or English. "Preis offen" and "Zeichnung darf jeder sehen" say
/// nothing about his name; what denies a name counts more than what allows it.
DiscretionWords read_discretion(std::string_view text);

/// True where the text lets others know the asker's name, now and whatever comes: "Name darf raus",
/// "ihr könnt sagen, wer wir sind". Not "Name erst nach der NDA".
bool allows_name(std::string_view text);

}  // namespace clusterlotse::commands
