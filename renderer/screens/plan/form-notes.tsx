export { FormNotes } from '#renderer/form/form-notes.tsx';
