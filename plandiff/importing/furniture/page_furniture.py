"""What a page puts around a text: running headers and footers, page numbers, rules, frames, tables of contents."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from plandiff.importing.furniture.line_numbers import strip_line_numbers
from plandiff.importing.furniture.table_of_contents import contents
from plandiff.importing.numbering.markers import candidates
from plandiff.importing.source.lines import Account, Line, ends_sentence

_THIS = r"(?:(?:this|the|our|full)\s)?(?:article|story|page|post|newsletters?|updates|alerts|channel|podcast|app)"
_PLACES = (
    r"(?:facebook|twitter|x|whatsapp|linkedin|reddit|telegram|(?:e-?)?mail|threads|bluesky|messenger|instagram|youtube)"
)
_SHARE = re.compile(
    rf"(?:share|tweet|print|e-?mail|save|copy link|copy url|{_PLACES})"
    rf"(?:\s{_THIS})?(?:\s(?:on|via|to|with|by|in)\s{_PLACES}(?:(?:,|\sand|\sor)\s?{_PLACES})*)?"
    rf"|share(?:\s{_THIS})?:?(?:\s(?:(?:on|via)\s)?{_PLACES})+"
    r"|(?:follow|subscribe|sign up|join|listen|get|download)\b(?:\s\w+){0,6}?\s(?:on|to|for|in)?\s?"
    rf"(?:{_PLACES}|{_THIS})|subscribe(?: now)?|sign up(?: now)?|advertisement|sponsored(?: content)?|"
    r"skip advertisement|(?:artikel |beitrag )?teilen|partager(?: cet article)?|compartir(?: este artículo)?|condividi|"
    r"поделиться|поширити",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*[|\u00b7\u2022,/]\s*|\s{2,}")
_RELATED = re.compile(
    r"(?:(?:related|recommended)(?:\s(?:articles?|stories|news|content|coverage|reading|links?|topics?|posts?))?"
    r"|read (?:more|also|next)|more on this(?: story)?|you may also like|most read|most popular|trending(?: now)?|"
    r"keep reading|don't miss|in other news|what to read next|mehr zum thema|lesen sie auch|à lire aussi|lire aussi|"
    r"lea también|lea más|leggi anche|leia também|читайте также|читайте також|по теме)(?P<said>\s*:(?:\s\S.{0,160})?)?",
    re.IGNORECASE,
)
_NAMES_UNIT = re.compile(
    r":\s*(?:article|section|clause|annex|chapter|rule|regulation|directive|§|act)\b", re.IGNORECASE
)
_LONGEST = 120
_MOST_OFFERED = 8  # lines below a line that only says that there is more to read


def web_boilerplate(lines: Sequence[Line]) -> dict[int, str]:
    """The lines that offer to share the page, and those that name other pages to read."""
    found: dict[int, str] = {}
    for index, line in enumerate(lines):
        if index in found or len(line.text) > 2 * _LONGEST or not (line.gap or line.hint.heading):
            continue
        offers = [offer for offer in _BETWEEN.split(line.text) if offer] if len(line.text) <= _LONGEST else []
        if offers and all(map(_SHARE.fullmatch, offers)):
            found[index] = "sharing"
            continue
        related = _RELATED.fullmatch(line.text)
        if related is None or _NAMES_UNIT.search(line.text):
            continue
        bare = not (related["said"] or "").strip(" :")
        offered = _offered(lines, index) if bare else []
        if offered or not bare:
            found.update(dict.fromkeys([index, *offered], "related"))
    return found


def _offered(lines: Sequence[Line], index: int) -> list[int]:
    """The lines below one that says that there is more to read: short ones that are no sentence and have no number."""
    found = []
    for at in range(index + 1, min(index + 1 + _MOST_OFFERED, len(lines))):
        line = lines[at]
        numbered = any(one.weight > 1 and one.family.kind != "bullet" for one in candidates(line, at, None))
        if line.hint.heading or numbered or len(line.text) > _LONGEST or ends_sentence(line.text):
            break
        found.append(at)
    return found


_RULE = re.compile(r"[\s\-=_*~#+\u2013\u2014\u2500\u2550.\u2022]{3,}|[-_=]{2,}")
_PAGE = re.compile(
    r"(?:page|p\.|pg\.?|seite|сторінка|страница|página|pagina)\s*(?P<a>\d{1,4})(?:\s*(?:of|/|von|de|з|из)\s*\d{1,4})?"
    r"|(?P<b>\d{1,4})\s*(?:/|of)\s*\d{1,4}|[-\u2013\u2014|\[(]\s*(?:page\s+)?(?P<c>\d{1,4})\s*[-\u2013\u2014|\])]",
    re.IGNORECASE,
)
_BARE = re.compile(r"[1-9]\d{0,3}")
_FOOTER = re.compile(r".{1,140}\s[\[(]page\s+(?P<number>\d{1,4})[\])]", re.IGNORECASE)
# A title beside the number of a page, with the number of them all or far apart from it.
_RUNNING = re.compile(
    r"(?P<title>\S.{0,140}?)(?:\s{2,}|\s[|\u2013\u2014\u2022-]\s|\s\(?)(?:Page|PAGE|Seite|Página|Страница|Сторінка)\s"
    r"(?P<a>\d{1,4})\s(?:of|OF|von|de|из|з)\s(?P<all>\d{1,4})\)?"
    r"|(?:Page|PAGE|Seite|Página|Страница|Сторінка)\s(?P<b>\d{1,4})\s(?:of|OF|von|de|из|з)\s(?P<all_too>\d{1,4})(?:\s.{0,140})?"
)
_NAMED = re.compile(r"(?:page|seite|сторінка|страница|página|pagina)\b", re.IGNORECASE)
_STAMP = re.compile(
    r"(?:strictly )?(?:private (?:and|&) )?confidential|(?:working )?draft|restricted|without prejudice|"
    r"limited distribution|for official use only|official use only|unofficial translation|advance (?:unedited )?copy|"
    r"embargoed|provisional|"
    r"vertraulich|entwurf|confidentiel|projet|confidencial|borrador|конфиденциально|проект|конфіденційно",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_EDGE = 2  # lines at the top and the bottom of a page where a header may stand
_FRAMES = "*#|"
_OF_PAGES = frozenset(["page-number", "page-header"])


def strip_furniture(lines: Sequence[Line], account: Account) -> list[Line]:
    """The lines without what the pages put around them; the account is told what was left out and why."""
    kept = _frames(strip_line_numbers(lines, account), account)
    kept = _rules(kept, account)
    reasons = web_boilerplate(kept) | contents(kept)
    numbers = _page_numbers(kept)
    reasons.update(dict.fromkeys(numbers, "page-number"))
    reasons.update(dict.fromkeys([*_headers(kept, numbers), *_stamps(kept)], "page-header"))
    return _without(kept, reasons, account)


def _frames(lines: list[Line], account: Account) -> list[Line]:
    """Three and more lines that begin and end with the same mark, one below the other, are a box: the marks go."""
    found: list[Line] = []
    index = 0
    while index < len(lines):
        mark = lines[index].text[0]
        end = index
        while (
            end < len(lines) and mark in _FRAMES and _framed(lines[end], mark) and (end == index or not lines[end].gap)
        ):
            end += 1
        if end - index < 3:
            found.append(lines[index])
            index += 1
            continue
        gap = True
        for line in lines[index:end]:
            inner = line.text[1:-1].strip() if len(line.text) > 1 else ""
            offset = line.text.index(inner, 1) if inner else len(line.text)
            account.skip(line.start, line.start + offset, "frame")
            account.skip(line.start + offset + len(inner), line.end, "frame")
            if inner:
                found.append(replace(line, start=line.start + offset, text=inner, indent=line.indent + offset, gap=gap))
            gap = not inner
        index = end
    return found


def _framed(line: Line, mark: str) -> bool:
    return line.text[0] == mark and line.text[-1] == mark


def _rules(lines: list[Line], account: Account) -> list[Line]:
    """Lines of dashes and the like go; the one above is underlined where it stands close."""
    found: list[Line] = []
    gap = False
    for line in lines:
        if _RULE.fullmatch(line.text) and not any(map(str.isalnum, line.text)):
            account.skip(line.start, line.end, "rule")
            close = found and not line.gap and found[-1].page == line.page
            if close and line.text[0] in "-=~_" and 2 * len(line.text) > len(found[-1].text):
                found[-1] = replace(found[-1], underlined=found[-1].gap)
            gap = True
            continue
        found.append(replace(line, gap=True) if gap else line)
        gap = False
    return found


def _page_numbers(lines: Sequence[Line]) -> set[int]:
    """Lines that hold nothing but a page number: by form, or bare at the edge of a page, each higher than the last.

    Without form feeds a bare number is one only where a sentence goes on around it, as a point can have such a line.
    """
    found: dict[int, int] = {}
    bare: dict[int, int] = {}
    for index, line in enumerate(lines):
        if len(line.text) > 160 or line.hint.heading or line.hint.row:
            continue
        match = _PAGE.fullmatch(line.text) or _FOOTER.fullmatch(line.text)
        if match:
            number = next(group for group in match.groups() if group)
            # "(3)" may be the number of a point, "- 3 -" hardly.
            (bare if line.text[0] == "(" else found)[index] = int(number)
        elif _BARE.fullmatch(line.text):
            bare[index] = int(line.text)
    numbers = set(_ascending(found)) if len(found) > 1 else set(found) if _at_edge(lines, found) else set()
    numbers |= {index for index in found if _stands_alone(lines, index)}
    numbers |= {index for index, line in enumerate(lines) if len(line.text) <= 160 and _is_running(line.text)}
    edge = {index: number for index, number in bare.items() if _is_edge(lines, index) or _goes_on(lines, index)}
    if len(edge) > 1 or _at_edge(lines, edge):
        numbers |= set(_ascending(edge))
    return numbers


def _stands_alone(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is called a page and has nothing close by."""
    following = lines[index + 1].gap if index + 1 < len(lines) else True
    return lines[index].gap and following and bool(_NAMED.match(lines[index].text))


def _is_running(text: str) -> bool:
    """Whether a line is the head or foot of a page with its number and the number of all: `Accord  Page 2 of 9`."""
    match = _RUNNING.fullmatch(text)
    if match is None:
        return False
    number, every = (match["a"], match["all"]) if match["a"] else (match["b"], match["all_too"])
    return int(number) <= int(every)


def _ascending(found: dict[int, int]) -> list[int]:
    """The lines whose numbers go up by at most a few, from the first to the last."""
    kept: list[int] = []
    last: int | None = None
    for index, number in found.items():
        if last is None or last < number <= last + 5:
            kept.append(index)
            last = number
    return kept


def _is_edge(lines: Sequence[Line], index: int) -> bool:
    page = lines[index].page
    if lines[0].page == lines[-1].page:
        return False
    above = lines[index - 1].page if index else -1
    below = lines[index + 1].page if index + 1 < len(lines) else -1
    return page != above or page != below


def _at_edge(lines: Sequence[Line], found: dict[int, int]) -> bool:
    return bool(found) and all(_is_edge(lines, index) for index in found)


def _goes_on(lines: Sequence[Line], index: int) -> bool:
    """Whether a sentence breaks off above a line and goes on below it."""
    if not 0 < index < len(lines) - 1:
        return False
    return lines[index].gap and not ends_sentence(lines[index - 1].text) and lines[index + 1].text[0].islower()


def _headers(lines: Sequence[Line], numbers: set[int]) -> set[int]:
    """Lines at the edges of pages that come again on other pages, figures aside."""
    pages = lines[-1].page + 1 if lines else 0
    if pages > 1:
        edges = _edges(lines, numbers)
    else:
        edges = {
            near for number in numbers for near in range(number - 2, number + 3) if 0 <= near < len(lines)
        } - numbers
        pages = len(numbers)
    shapes: Counter[str] = Counter()
    for index in sorted(edges):
        shapes.update({_shape(lines, index)})
    # A text whose second page begins with its title again is no rare thing: without page numbers a header comes thrice.
    least = max(2 if numbers else 3, (pages + 2) // 3)
    return {index for index in edges if shapes[_shape(lines, index)] >= least and len(lines[index].text) <= 160}


def _stamps(lines: Sequence[Line]) -> list[int]:
    """Lines that say how a document may be used, where they come more than once: each page has one."""
    found = [index for index, line in enumerate(lines) if line.gap and _STAMP.fullmatch(line.text)]
    return found if len(found) > 1 else []


def _edges(lines: Sequence[Line], numbers: set[int]) -> set[int]:
    by_page: dict[int, list[int]] = {}
    for index, line in enumerate(lines):
        if index not in numbers:
            by_page.setdefault(line.page, []).append(index)
    return {index for found in by_page.values() for index in (*found[:_EDGE], *found[-_EDGE:])}


def _shape(lines: Sequence[Line], index: int) -> str:
    line = lines[index]
    words = " ".join(line.text.split()).lower()
    if any(one.weight > 0 for one in candidates(line, index, None)):
        return words  # "Article 3" and "Article 4" at the top of two pages are no header
    return _DIGITS.sub("#", words)


def _without(lines: Sequence[Line], reasons: dict[int, str], account: Account) -> list[Line]:
    """The lines but for those that have a reason to go; what was the head or the number of a page begins a new one."""
    found: list[Line] = []
    cut, pages = False, 0
    for index, one in enumerate(lines):
        reason = reasons.get(index)
        if reason:
            account.skip(one.start, one.end, reason)
            begins = reason in _OF_PAGES and bool(found) and found[-1].page == one.page + pages
            pages += begins
            cut = True
            continue
        line = replace(one, page=one.page + pages)
        breaks = cut or (found and line.page != found[-1].page)
        if breaks and found and line.gap and _continues(found[-1], line):
            found.append(replace(line, gap=False))
        else:
            found.append(replace(line, gap=True) if cut and not (found and _continues(found[-1], line)) else line)
        cut = False
    return found


def _continues(above: Line, line: Line) -> bool:
    """Whether a sentence goes on over a page break."""
    goes_on = line.text[0].islower() and not ends_sentence(above.text)
    return goes_on and not any(one.weight > 1 for one in candidates(line, 0, None))
