"""The words of plandiff as frozen records and enums: what a plan, a seed, a link, a change and a problem are."""
