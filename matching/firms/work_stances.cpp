#include "matching/firms/work_stances.hpp"

namespace clusterlotse::matching {

WorkStance WorkStances::of(const Mention& mention) {
    const Contrast contrast = contrast_of(mention);
    WorkStance stance;
    stance.by_others = refusals_.done_by_others(mention) || contrast == Contrast::left;
    stance.told_apart = contrast == Contrast::told_apart;
    stance.refused = !stance.by_others && (cues_.denied(mention) || refusals_.refused(mention) ||
                                           contrast == Contrast::refused);
    // "Kein Stahlguss": the metal is refused, other metals are cast.
    stance.denied = stance.refused && mention.kind == SenseKind::process && !mention.implied &&
                    !context_.names_material(mention) && !done_without(mention) &&
                    (cues_.denied(mention) || refusals_.refused_as_such(mention) ||
                     contrast == Contrast::refused);
    return stance;
}

/// "Feuerverzinken ist ein anderes Verfahren und wird in der Verzinkerei gemacht".
Contrast WorkStances::contrast_of(const Mention& mention) {
    const Contrast here = contrasts_.of(mention);
    const std::uint32_t sentence = atoms_[mention.first].sentence;
    if (here != Contrast::none) {
        contrasted_ = {mention.kind, mention.id, sentence, here};
        return here;
    }
    return contrasted_.kind == mention.kind && contrasted_.id == mention.id &&
                   contrasted_.sentence == sentence
               ? contrasted_.contrast
               : Contrast::none;
}

/// "Metal parts without tooling" tells of the work, not of what the firm cannot do.
bool WorkStances::done_without(const Mention& mention) const {
    const bool tooling =
        lexicon_.processes[mention.id].kind == "tooling" && !refusals_.refused(mention);
    return tooling || context_.behind_without(mention);
}

}  // namespace clusterlotse::matching
