#pragma once

#include "matching/needs/understanding.hpp"

namespace clusterlotse::matching {

/// Tells whether the steps of a need are work on parts that exist or make them. Keeps references to
/// what it is made from.
class WorkOnParts {
public:
    WorkOnParts(const Lexicon& lexicon, const Analysis& analysis, const ReadNeed& read)
        : lexicon_(lexicon), analysis_(analysis), read_(read) {}

    /// The process is named as work to be done, not by a property or a feature of the part.
    bool tells(const Process& process) const;

    /// The asker sends his parts, or wants nothing but the work on them: "im Lohn".
    bool on_sent_parts() const;

    /// A step on parts that are there, or one that parts are only finished by.
    bool on_what_exists() const;

    /// "We buy cold-headed screws and need a plating shop": how they are made (`main`) is only
    /// told.
    bool finishes_others(const Process& main) const;

private:
    bool wage_work() const;
    bool finishing_asked(const Step& step) const;
    bool only_added() const;
    bool worked_on() const;

    const Lexicon& lexicon_;
    const Analysis& analysis_;
    const ReadNeed& read_;
};

}  // namespace clusterlotse::matching
