/** Under which key the screens keep a dossier. */
export const dossierKey = (dossierId: string) => ['dossier', dossierId] as const;
